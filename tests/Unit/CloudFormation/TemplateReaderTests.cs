using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.Unit.CloudFormation;

public sealed class TemplateReaderTests
{
    [Fact]
    public void Short_and_long_intrinsics_are_the_same()
    {
        var shortForm = Properties(
            """
            A: !Ref Vpc
            B: !GetAtt Role.Arn
            C: !GetAtt Stack.Outputs.Url
            D: !GetAtt [Role, Arn]
            E: !Sub 'x-${Role}'
            F: !Sub ['${A}', {A: !Ref B}]
            G: !If [IsProd, 1, !Ref 'AWS::NoValue']
            H: !Join
              - ','
              - - a
                - !Select [0, !GetAZs '']
            I: !Base64 abc
            J:
              Fn::ImportValue: !Sub '${A}-b'
            K: !FindInMap [M, !Ref AWS::Region, x]
            L: !Split [',', 'a,b']
            M: !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]
            N: !Ref 123
            """);
        var longForm = Properties(
            """
            {
              "A": {"Ref": "Vpc"},
              "B": {"Fn::GetAtt": ["Role", "Arn"]},
              "C": {"Fn::GetAtt": ["Stack", "Outputs.Url"]},
              "D": {"Fn::GetAtt": ["Role", "Arn"]},
              "E": {"Fn::Sub": "x-${Role}"},
              "F": {"Fn::Sub": ["${A}", {"A": {"Ref": "B"}}]},
              "G": {"Fn::If": ["IsProd", 1, {"Ref": "AWS::NoValue"}]},
              "H": {"Fn::Join": [",", ["a", {"Fn::Select": [0, {"Fn::GetAZs": ""}]}]]},
              "I": {"Fn::Base64": "abc"},
              "J": {"Fn::ImportValue": {"Fn::Sub": "${A}-b"}},
              "K": {"Fn::FindInMap": ["M", {"Ref": "AWS::Region"}, "x"]},
              "L": {"Fn::Split": [",", "a,b"]},
              "M": {"Fn::Cidr": [{"Fn::GetAtt": ["Vpc", "CidrBlock"]}, 4, 8]},
              "N": {"Ref": "123"}
            }
            """);

        Assert.Equal<TemplateValue>(longForm, shortForm);
        Assert.Equal(Intrinsics.GetAtt("Stack", "Outputs.Url"), shortForm["C"]);
    }

    [Fact]
    public void Scalars_have_the_types_of_yaml_1_1()
    {
        var properties = Properties("A: yes\nB: 'yes'\nC: 0123\nD: 2012-10-17\nE: 012345678901\nF: 1.5\nG: ~\nH: |\n  1\nI: !!str 1\nJ: !!int '7'\nK: ! 1\nL: .inf\n");

        Assert.Equal(
            [true, "yes", 83L, "2012-10-17", "012345678901", 1.5, null, "1\n", "1", 7L, "1", ".inf"],
            properties.Values.Select(value => Assert.IsType<TemplateScalar>(value).Value));
    }

    [Fact]
    public void Every_value_knows_its_place()
    {
        var template = TemplateReader.Read("Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: !Sub\n        - '${A}'\n        - A: !GetAtt Role.Arn\n", "t.yaml").Template;

        var bucket = Assert.Single(template.Resources);
        Assert.Equal(new SourceLocation("t.yaml", 2, 3), bucket.Location);
        var sub = Assert.IsType<TemplateIntrinsic>(bucket.Properties["BucketName"]);
        Assert.Equal(new SourceLocation("t.yaml", 5, 19), sub.Location);
        var map = Assert.IsType<TemplateMap>(Assert.IsType<TemplateList>(sub.Argument)[1]);
        Assert.Equal(new SourceLocation("t.yaml", 7, 14), map["A"].Location);
    }

    [Fact]
    public void Every_section_is_read()
    {
        var document = TemplateReader.Read(
            """
            AWSTemplateFormatVersion: 2010-09-09
            Description: All of it
            Metadata: {A: 1}
            Parameters:
              P: {Type: String, Default: 012345678901, AllowedValues: [a, 1], MinLength: '3', MaxValue: 1.5, NoEcho: 'true', AllowedPattern: x, ConstraintDescription: y, Description: 5}
            Rules:
              R:
                RuleCondition: !Equals [!Ref P, a]
                Assertions:
                  - Assert: !Contains [[a], !Ref P]
            Mappings: {M: {us-east-1: {x: 1}}}
            Conditions:
              C1: !Equals [!Ref P, a]
              C2: !Not [!Condition C1]
              C3: {Fn::And: [{Condition: C1}, {Condition: C2}]}
            Transform: AWS::LanguageExtensions
            Hooks: {H: {Type: X}}
            Resources:
              A: {Type: AWS::SNS::Topic, Condition: C1, DeletionPolicy: Retain, UpdateReplacePolicy: Delete, DependsOn: B, Metadata: {x: 1}, UpdatePolicy: {y: 2}, CreationPolicy: {z: 3}}
              B: {Type: AWS::SNS::Topic, DependsOn: [A, C]}
            Outputs:
              O: {Value: !Ref A, Description: d, Condition: C1, Export: {Name: !Sub 'x-${A}'}}
            """);

        Assert.Empty(document.Findings);
        var template = document.Template;
        Assert.Equal("All of it", template.Description);
        var parameter = Assert.Single(template.Parameters);
        Assert.Equal((3L, 1.5, true, "x", "y", "5"), (parameter.MinLength, parameter.MaxValue, parameter.NoEcho, parameter.AllowedPattern, parameter.ConstraintDescription, parameter.Description));
        Assert.Equal("012345678901", parameter.Default);
        Assert.Equal(["a", 1L], parameter.AllowedValues.Select(value => ((TemplateScalar)value).Value));
        Assert.Equal(new TemplateIntrinsic("Fn::Not", new TemplateList(new TemplateIntrinsic("Condition", "C1"))), template.Conditions["C2"]);
        Assert.Equal(new TemplateIntrinsic("Condition", "C1"), ((TemplateList)((TemplateIntrinsic)template.Conditions["C3"]).Argument)[0]);
        Assert.Equal("AWS::LanguageExtensions", template.Transform);
        Assert.Equal(["RuleCondition", "Assertions"], ((TemplateMap)template.Rules["R"]).Keys);
        Assert.True(template.Hooks.ContainsKey("H"));
        var topic = template.Resources[0];
        Assert.Equal(("A", "AWS::SNS::Topic", "C1", "Retain", "Delete"), (topic.LogicalId, topic.Type, topic.Condition, topic.DeletionPolicy?.ToString(), topic.UpdateReplacePolicy?.ToString()));
        Assert.Equal(["B"], topic.DependsOn);
        Assert.Equal(["A", "C"], template.Resources[1].DependsOn);
        Assert.Equal(new TemplateMap(("y", 2)), topic.UpdatePolicy);
        var output = Assert.Single(template.Outputs);
        Assert.Equal((Intrinsics.Ref("A"), Intrinsics.Sub("x-${A}"), "d", "C1"), (output.Value, output.ExportName, output.Description, output.Condition));
    }

    [Fact]
    public void A_policy_statement_with_a_condition_alone_is_a_map()
    {
        var properties = Properties("P:\n  Condition:\n    Bool: {'aws:SecureTransport': 'false'}\nQ: {Condition: x}\n");

        Assert.IsType<TemplateMap>(properties["P"]);
        Assert.IsType<TemplateMap>(properties["Q"]);
    }

    [Theory]
    [InlineData("", "EmptyTemplate", 1, 1)]
    [InlineData("- a", "UnexpectedValue", 1, 1)]
    [InlineData("Parameters: {}", "MissingResources", 1, 1)]
    [InlineData("Resources: {}", "MissingResources", 1, 12)]
    [InlineData("Resources:\n  A: {Type: X}\nResource: {}", "UnknownSection", 3, 1)]
    [InlineData("Resources:\n  A: {Type: X}\n  A: {Type: Y}", "DuplicateKey", 3, 3)]
    [InlineData("Resources:\n  A:\n    Type: X\n    Properties:\n      B: &a 1\n      C: *a\n", "YamlAlias", 6, 10)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !Reff C}}", "UnknownIntrinsic", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: {Fn::Foo: C}}}", "UnknownIntrinsic", 2, 33)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !!binary C}}", "YamlTag", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !!python/object:x C}}", "YamlTag", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !GetAtt C}}", "InvalidIntrinsic", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: {Ref: [C]}}}", "InvalidIntrinsic", 2, 38)]
    [InlineData("Resources:\n  A: {Type: X, Property: {}}", "UnknownKey", 2, 16)]
    [InlineData("Resources:\n  A: {Properties: {}}", "MissingKey", 2, 6)]
    [InlineData("Resources:\n  A-b: {Type: X}", "InvalidLogicalId", 2, 3)]
    [InlineData("Resources:\n  A: {Type: X, Properties: }", "UnexpectedValue", 2, 28)]
    [InlineData("Resources:\n  A: {Type: X}\n  Fn::ForEach::B: [x, [a], {}]", "MissingTransform", 3, 19)]
    [InlineData("Transform: AWS::LanguageExtensions\nResources:\n  A: {Type: X}\n  Fn::ForEach::B: [x, [a]]", "InvalidLoop", 4, 19)]
    [InlineData("Transform: AWS::LanguageExtensions\nResources:\n  A: {Type: X}\nMappings:\n  Fn::ForEach::B: [x, [a], {}]", "UnexpectedValue", 5, 19)]
    [InlineData("Transform: AWS::LanguageExtensions\nResources:\n  A: {Type: X}\nParameters:\n  Fn::ForEach::B: [x, [a], {}]", "UnexpectedValue", 5, 3)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: {Fn::Length: [a]}}}", "MissingTransform", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: {Fn::ToJsonString: {a: 1}}}}", "MissingTransform", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: {Ref: !Sub C}}}", "MissingTransform", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !GetAtt [!Sub C, D]}}", "MissingTransform", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !FindInMap [M, a, b, {DefaultValue: c}]}}", "MissingTransform", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X, Properties: {B: !FindInMap [M, !Select [0, [a]], b]}}", "MissingTransform", 2, 32)]
    [InlineData("Resources:\n  A: {Type: X}\nGlobals: {Function: {Timeout: 3}}", "UnknownSection", 3, 1)]
    [InlineData("Resources:\n  A: {Type: X}\nRules:\n  R: {RuleCondition: !Equals [a, b]}", "MissingKey", 4, 6)]
    [InlineData("Resources:\n  A: {Type: X}\nRules:\n  R: {Assertions: [{AssertDescription: a}]}", "MissingKey", 4, 20)]
    [InlineData("Resources:\n  A: {Type: X}\nRules:\n  R: {Assertions: [{Assert: !Equals [!If [C, a, b], c]}]}", "RuleFunction", 4, 38)]
    [InlineData("Resources:\n  A: {Type: X}\nRules:\n  R: {RuleCondition: !Condition C, Assertions: []}", "RuleFunction", 4, 22)]
    [InlineData("Resources:\n  A: {Type: X}\nConditions:\n  C: true", "UnexpectedValue", 4, 6)]
    [InlineData("Resources:\n  A: {Type: X}\nOutputs:\n  O: {Description: x}", "MissingKey", 4, 3)]
    [InlineData("Resources:\n  A: {Type: X}\nParameters:\n  P: {Type: String, MinLength: x}", "UnexpectedValue", 4, 32)]
    [InlineData("AWSTemplateFormatVersion: 2010-09-10\nResources:\n  A: {Type: X}", "UnknownFormatVersion", 1, 27)]
    [InlineData("{\n \"Resources\": {\n", "Syntax", 3, 1)]
    public void What_is_wrong_is_located(string text, string id, int line, int column)
    {
        var document = TemplateReader.Read(text, "t.yaml");

        var finding = Assert.Single(document.Findings);
        Assert.Equal((id, line, column, "t.yaml"), (finding.Id, finding.Line, finding.Column, finding.File));
        Assert.True(document.HasErrors);
    }

    [Fact]
    public void A_template_with_errors_is_refused_with_all_of_them()
    {
        var document = TemplateReader.Read("Resources:\n  A: {Type: X, B: 1, C: 2}", "t.yaml");

        var exception = Assert.Throws<MlOpsException>(() => document.Require());

        Assert.Equal(("InvalidTemplate", MlErrorCategory.InvalidData, "t.yaml"), (exception.Id, exception.Category, exception.Resource));
        Assert.Equal(2, exception.Findings.Count);
        Assert.Contains("t.yaml(2,16)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_may_have_a_megabyte_and_no_more()
    {
        var body = "Resources:\n  A:\n    Type: X\n    Properties:\n      B: ";

        Assert.Empty(TemplateReader.Read(body + new string('x', 1_000_000)).Findings);
        Assert.Equal("TooLarge", Assert.Single(TemplateReader.Read(body + new string('x', 10_000_000)).Findings).Id);
    }

    [Fact]
    public void Deep_templates_are_refused()
    {
        var text = "Resources: {A: {Type: X, Properties: {B: " + new string('[', 50_000);

        Assert.Contains(TemplateReader.Read(text).Findings, finding => finding.Id == "TooDeep");
    }

    [Fact]
    public void A_template_becomes_an_object()
    {
        const string Body = "Resources:\n  B: {Type: AWS::S3::Bucket, Properties: {Name: !GetAtt R.Arn, N: 1, L: [a, true]}}\n  A: {Type: AWS::SNS::Topic}\n";

        var described = TemplateObjects.Describe(TemplateReader.Read(Body).Require(), "acme-ml", Body, DocumentFormat.Yaml);

        Assert.Equal(("YAML", "acme-ml-template.yaml", Body.Length, 2), (described.Format, described.FileName, described.SizeInBytes, described.ResourceCount));
        Assert.Equal(["B", "A"], described.Resources.Keys);
        var properties = described.Resources["B"].Properties;
        Assert.Equal(["Name", "N", "L"], properties.Keys);
        Assert.Equal(["R", "Arn"], Assert.IsAssignableFrom<IEnumerable<object?>>(Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(properties["Name"])["Fn::GetAtt"]));
        Assert.Equal(1L, properties["N"]);
    }

    private static TemplateMap Properties(string body)
    {
        var indented = string.Join('\n', body.Split('\n').Select(line => "      " + line));
        var document = TemplateReader.Read("Resources:\n  X:\n    Type: AWS::SNS::Topic\n    Properties:\n" + indented);
        Assert.Empty(document.Findings);
        return Assert.Single(document.Template.Resources).Properties;
    }
}
