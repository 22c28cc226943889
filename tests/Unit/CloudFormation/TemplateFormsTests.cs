using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

/// <summary>Every form that a template can have is read, kept, and written back unchanged in both formats.</summary>
public sealed class TemplateFormsTests
{
    [Theory]
    [InlineData("policies that functions give", """
        Parameters:
          Policy:
            Type: String
        Conditions:
          Keeps: !Equals [!Ref Policy, Retain]
        Resources:
          A:
            Type: AWS::S3::Bucket
            DeletionPolicy: !If [Keeps, RetainExceptOnCreate, Delete]
            UpdateReplacePolicy: !Ref Policy
        """)]
    [InlineData("loops in conditions, resources, properties and outputs", """
        Conditions:
          First: !Equals [a, a]
          Fn::ForEach::Conditions:
            - Name
            - - A
              - B
            - Is${Name}: !Equals [!Ref Name, A]
        Transform: AWS::LanguageExtensions
        Resources:
          Before:
            Type: AWS::SNS::Topic
          Fn::ForEach::Topics:
            - Name
            - !Ref Names
            - Topic${Name}:
                Type: AWS::SNS::Topic
                Condition: Is${Name}
                Properties:
                  TopicName: !Sub topic-${Name}
              Fn::ForEach::Queues:
                - Cidr
                - - 10.0.0.0/24
                - Queue${Name}&{Cidr}:
                    Type: AWS::SQS::Queue
          After:
            Type: AWS::SNS::Topic
            Properties:
              Fn::ForEach::Properties:
                - Key
                - - TopicName
                  - DisplayName
                - ${Key}: x
        Outputs:
          Fn::ForEach::Outputs:
            - Name
            - - A
              - B
            - Out${Name}:
                Value:
                  Ref: !Sub Topic${Name}
          Last:
            Value: x
        """)]
    [InlineData("functions of the transform", """
        Transform:
          - AWS::LanguageExtensions
        Resources:
          A:
            Type: AWS::SQS::Queue
            Properties:
              A:
                Fn::Length: !Ref List
              B:
                Fn::ToJsonString:
                  a: !Ref AWS::Region
                  b:
                    - 1
              C: !FindInMap
                - Map
                - !Select [0, !Split ['-', !Ref 'AWS::Region']]
                - Key
                - DefaultValue: !Ref AWS::NoValue
              D: !GetAtt [!Sub 'Queue${AWS::Region}', Arn]
              E:
                Ref: !Sub Queue${AWS::Region}
              F:
                - Fn::Length:
                    - a
                    - b
        """)]
    [InlineData("outputs of other stacks", """
        Resources:
          A:
            Type: AWS::SQS::Queue
            Properties:
              A: !GetStackOutput
                StackName: other
                OutputName: Url
                Region: eu-west-1
                RoleArn: arn:aws:iam::123456789012:role/reader
              B:
                Fn::GetStackOutput:
                  StackName: !Ref AWS::StackName
                  OutputName: Url
              C: !ImportValue other-url
        """)]
    [InlineData("macros", """
        Transform:
          - Name: AWS::Include
            Parameters:
              Location: s3://bucket/globals.yaml
          - Mine
        Resources:
          A:
            Type: AWS::SQS::Queue
            Properties:
              A: !Transform
                Name: AWS::Include
                Parameters:
                  Location: s3://bucket/part.yaml
              B:
                C: d
                Fn::Transform:
                  Name: Mine
                  Parameters:
                    Key: !Ref AWS::Region
          B:
            Fn::Transform:
              Name: Mine
          Fn::Transform:
            Name: Mine
          C:
            Type: Mine::Thing
            Count: 3
        """)]
    [InlineData("serverless", """
        Transform: AWS::Serverless-2016-10-31
        Globals:
          Function:
            Timeout: 3
        Resources:
          A:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.b
          B:
            Type: AWS::Serverless::Function
            Connectors:
              C:
                Properties:
                  Permissions:
                    - Read
        """)]
    [InlineData("rules", """
        Parameters:
          A:
            Type: AWS::EC2::VPC::Id
        Rules:
          All:
            RuleCondition: !And
              - !Equals [!Ref A, x]
              - !Or
                - !Not
                  - !Contains
                    - - a
                      - b
                    - !Ref A
                - !Implies
                  - !EachMemberEquals [!ValueOfAll ['AWS::EC2::VPC::Id', Tags.Department], IT]
                  - !EachMemberIn [!ValueOf [A, VpcId], !RefAll 'AWS::EC2::VPC::Id']
            Assertions:
              - Assert: !Equals [a, a]
                AssertDescription: Never
        Resources:
          A:
            Type: AWS::SQS::Queue
        """)]
    [InlineData("hooks and custom resources", """
        Hooks:
          Green:
            Type: AWS::CodeDeploy::BlueGreen
            Properties:
              TrafficRoutingConfig:
                Type: AllAtOnce
        Resources:
          A:
            Type: Custom::Thing
            Version: '1.0'
            Properties:
              ServiceToken: !Ref AWS::Region
        """)]
    public void A_form_is_written_back_as_it_was_read(string form, string body)
    {
        var text = $"AWSTemplateFormatVersion: '2010-09-09'\n{body.ReplaceLineEndings("\n")}\n";

        var document = TemplateReader.Read(text);

        Assert.Empty(document.Findings);
        Assert.Equal(text, TemplateWriter.WriteYaml(document.Template));
        var json = TemplateReader.Read(TemplateWriter.WriteJson(document.Template));
        Assert.True(json.Findings.IsEmpty, form);
        TemplateAssert.Same(document.Template, json.Template);
        Assert.Equal(text, TemplateWriter.WriteYaml(json.Template));
    }

    [Fact]
    public void Fragments_keep_their_place_and_know_where_they_stand()
    {
        var template = TemplateReader.Read(
            """
            Transform: AWS::LanguageExtensions
            Resources:
              A: {Type: AWS::SNS::Topic}
              Fn::ForEach::B: [X, [a], {'T${X}': {Type: AWS::SNS::Topic}}]
              C: {Type: AWS::SNS::Topic}
            """,
            "t.yaml").Require();

        var fragment = Assert.Single(template.ResourceFragments);

        Assert.Equal(("Fn::ForEach::B", 1, 4, 3), (fragment.Key, fragment.Position, fragment.Location!.Line, fragment.Location.Column));
        Assert.Equal(["A", "C"], template.Resources.Select(resource => resource.LogicalId));
    }

    [Fact]
    public void A_function_in_Ref_is_kept()
    {
        var template = TemplateReader.Read("Transform: AWS::LanguageExtensions\nResources: {A: {Type: T, Properties: {B: {Ref: !Sub 'C'}}}}").Require();

        Assert.Equal(new TemplateIntrinsic("Ref", Intrinsics.Sub("C")), template.Resources[0].Properties["B"]);
    }
}
