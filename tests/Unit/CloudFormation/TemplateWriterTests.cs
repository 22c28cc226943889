using FsCheck;
using FsCheck.Fluent;
using MlOps.CloudFormation.Templates;
using static MlOps.CloudFormation.Templates.Intrinsics;

namespace MlOps.Unit.CloudFormation;

public sealed class TemplateWriterTests
{
    private static readonly Config Rounds = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_122, 11);

    [Fact]
    public void What_is_written_as_yaml_reads_back_equal() => RoundTrip(TemplateWriter.WriteYaml);

    [Fact]
    public void What_is_written_as_json_reads_back_equal() => RoundTrip(template => TemplateWriter.WriteJson(template));

    [Fact]
    public void What_is_written_as_small_json_reads_back_equal() => RoundTrip(template => TemplateWriter.WriteJson(template, indented: false));

    [Fact]
    public void Yaml_is_written_as_people_write_it()
    {
        var template = new Template
        {
            Description = "A sample: everything",
            Parameters = [new TemplateParameter { LogicalId = "Vpc", Type = "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>", Default = "/vpc/a/VPCId", MinLength = 1 }],
            Conditions = new TemplateMap(("IsProd", new TemplateIntrinsic("Fn::Equals", new TemplateList(Ref("AWS::Region"), "us-west-2")))),
            Resources =
            [
                new TemplateResource
                {
                    LogicalId = "Bucket",
                    Type = "AWS::S3::Bucket",
                    DeletionPolicy = "Retain",
                    Properties = new TemplateMap(
                        ("BucketName", Sub("${AWS::AccountId}-models")),
                        ("Enabled", true),
                        ("Days", 30),
                        ("Account", "012345678901"),
                        ("Version", "2012-10-17"),
                        ("Answer", "yes"),
                        ("Empty", new TemplateMap()),
                        ("None", new TemplateList()),
                        ("Zone", Select(0, new TemplateIntrinsic("Fn::GetAZs", ""))),
                        ("Name", new TemplateIntrinsic("Fn::If", new TemplateList("IsProd", "a", Ref("AWS::NoValue")))),
                        ("Data", new TemplateIntrinsic("Fn::Base64", Sub("x${Bucket}"))),
                        ("Arns", new TemplateList(GetAtt("Role", "Arn"), Join("", new TemplateMap(("a", "b")), "c"))),
                        ("Spec", "version: 0.2\nphases: {}\n")),
                },
                new TemplateResource { LogicalId = "Role", Type = "AWS::IAM::Role", DependsOn = ["Bucket", "Vpc"] },
            ],
            Outputs = [new TemplateOutput { LogicalId = "Name", Value = Ref("Bucket"), ExportName = "x" }],
        };

        Assert.Equal(
            """
            AWSTemplateFormatVersion: '2010-09-09'
            Description: 'A sample: everything'
            Parameters:
              Vpc:
                Type: AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>
                Default: /vpc/a/VPCId
                MinLength: 1
            Conditions:
              IsProd: !Equals [!Ref 'AWS::Region', us-west-2]
            Resources:
              Bucket:
                Type: AWS::S3::Bucket
                DeletionPolicy: Retain
                Properties:
                  BucketName: !Sub ${AWS::AccountId}-models
                  Enabled: true
                  Days: 30
                  Account: '012345678901'
                  Version: '2012-10-17'
                  Answer: 'yes'
                  Empty: {}
                  None: []
                  Zone: !Select [0, !GetAZs '']
                  Name: !If [IsProd, a, !Ref 'AWS::NoValue']
                  Data:
                    Fn::Base64: !Sub x${Bucket}
                  Arns:
                    - !GetAtt Role.Arn
                    - !Join
                      - ''
                      - - a: b
                        - c
                  Spec: |
                    version: 0.2
                    phases: {}
              Role:
                Type: AWS::IAM::Role
                DependsOn:
                  - Bucket
                  - Vpc
            Outputs:
              Name:
                Value: !Ref Bucket
                Export:
                  Name: x

            """.ReplaceLineEndings("\n"),
            TemplateWriter.WriteYaml(template));
    }

    [Fact]
    public void Json_is_written_whole_and_small()
    {
        var template = new Template { Resources = [new TemplateResource { LogicalId = "A", Type = "AWS::SNS::Topic", Properties = new TemplateMap(("TopicName", GetAtt("B", "C.D")), ("X", "<é+'\">")) }] };

        Assert.Equal(
            """{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"A":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":{"Fn::GetAtt":["B","C.D"]},"X":"<é+'\">"}}}}""",
            TemplateWriter.WriteJson(template, indented: false));
        Assert.StartsWith("{\n  \"AWSTemplateFormatVersion\": \"2010-09-09\",\n", TemplateWriter.WriteJson(template), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5.0, "5.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1.0E+21")]
    [InlineData(1.5e-9, "1.5E-09")]
    public void Fractions_stay_fractions(double number, string text)
    {
        var yaml = TemplateWriter.WriteYaml(new Template { Metadata = new TemplateMap(("X", new TemplateScalar(number))) });

        Assert.Contains($"X: {text}\n", yaml, StringComparison.Ordinal);
    }

    private static void RoundTrip(Func<Template, string> write) => Check.One(Rounds, Prop.ForAll(TemplateGenerator.Templates, template =>
    {
        var text = write(template);

        var document = TemplateReader.Read(text);

        Assert.True(document.Findings.IsEmpty, string.Join('\n', document.Findings) + "\n" + text);
        TemplateAssert.Same(template, document.Template);
        Assert.Equal(text, write(document.Template));
        Assert.DoesNotContain('\r', text);
    }));
}
