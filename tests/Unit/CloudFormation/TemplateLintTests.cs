using MlOps.CloudFormation.Linting;
using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.CloudFormation;

public sealed class TemplateLintTests
{
    [Fact]
    public void A_template_without_mistakes_has_no_finding() =>
        Assert.Empty(TemplateLint.Check("Resources: { Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: some-bucket } } }", "us-west-2"));

    [Theory]
    [InlineData("Type: AWS::S3::Bucket, Properties: { Nonsense: 1 }", "UnknownProperty", "Error", "Resources.It.Properties.Nonsense")]
    [InlineData("Type: AWS::S3::Bucket, Properties: { BucketName: [a] }", "WrongType", "Error", "Resources.It.Properties.BucketName")]
    [InlineData("Type: AWS::S3::Bucket, Properties: { Arn: x }", "ReadOnlyProperty", "Error", "Resources.It.Properties.Arn")]
    [InlineData("Type: AWS::SSM::Parameter, Properties: { Type: String }", "MissingProperty", "Error", "Resources.It.Properties")]
    [InlineData("Type: AWS::Elsewhere::Thing", "UnknownResourceType", "Error", "Resources.It.Type")]
    public void A_mistake_is_a_finding_at_its_place(string resource, string id, string severity, string path)
    {
        var finding = Assert.Single(TemplateLint.Check($"Resources:\n  It: {{ {resource} }}\n", "us-west-2", "a.yaml"));

        Assert.Equal((id, severity, path), (finding.Id, finding.Severity, finding.Path));
        Assert.Equal(("a.yaml", 2), (finding.File, finding.Line));
        Assert.InRange(finding.Column, 3, 80);
    }

    [Theory]
    [InlineData("{\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\",\n  }}}", null, 1, 47)]
    [InlineData("{\n\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"}}\n,\n}", "a.json", 3, 1)]
    [InlineData("{Resources: {T: {Type: 'AWS::SNS::Topic'}}}", "a.json", 1, 2)]
    public void What_is_meant_as_JSON_and_read_as_YAML_is_warned_of(string text, string? file, int line, int column)
    {
        var finding = Assert.Single(TemplateLint.Check(text, null, file));

        Assert.Equal(("NotJson", "Warning", line, column), (finding.Id, finding.Severity, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("{Resources: {T: {Type: 'AWS::SNS::Topic',},},}", "a.yaml")]
    [InlineData("{\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"}}}", "a.json")]
    public void YAML_in_brackets_and_JSON_are_not(string text, string file) => Assert.Empty(TemplateLint.Check(text, null, file));

    [Theory]
    [InlineData("GetObject", "service")]
    [InlineData("s3:s3:GetObject", "colon")]
    [InlineData("*:Untag*", "wildcard")]
    [InlineData("s?:GetObject", "wildcard")]
    public void An_action_that_IAM_refuses_is_an_error_at_its_place(string action, string reason)
    {
        Assert.All(
            [($"[s3:PutObject, '{action}']", "Action[1]"), ($"'{action}'", "Action"), ($"!If [C, '{action}', s3:PutObject]", "Action.Fn::If[1]")],
            written =>
            {
                var finding = Assert.Single(TemplateLint.Check(Policy("Action: " + written.Item1), null));
                Assert.Equal(("PolicyInvalid", "Error", "Resources.P.Properties.PolicyDocument.Statement[0]." + written.Item2), (finding.Id, finding.Severity, finding.Path));
                Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
            });
        Assert.Equal("PolicyInvalid", Assert.Single(TemplateLint.Check(Policy($"NotAction: '{action}'"), null)).Id);
        Assert.Equal("PolicyInvalid", Assert.Single(TemplateLint.Check(
            $$$"""Resources: { R: { Type: AWS::ECR::Repository, Properties: { RepositoryPolicyText: '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "{{{action}}}"}}' } } }""", null)).Id);
    }

    [Theory]
    [InlineData("'*'")]
    [InlineData("s3:*")]
    [InlineData("S3:get?bject*")]
    [InlineData("cognito-idp:List*")]
    [InlineData("!Sub '${AWS::Region}'")]
    [InlineData("!Ref AWS::NoValue")]
    public void An_action_that_IAM_may_take_is_none(string action) => Assert.DoesNotContain(TemplateLint.Check(Policy("Action: " + action), null), finding => finding.Message.Contains("action '", StringComparison.Ordinal));

    // IAM refuses other wildcards for a service; of this one nothing is known.
    [Fact]
    public void All_actions_of_all_services_are_warned_of_and_no_error()
    {
        string[] templates = [Policy("Action: '*:*'"), Policy("NotAction: [s3:GetObject, '*:*']"), """Resources: { R: { Type: AWS::ECR::Repository, Properties: { RepositoryPolicyText: '{"Statement": {"Effect": "Allow", "Principal": "*", "Action": "*:*"}}' } } }"""];

        Assert.All(templates, template =>
        {
            var finding = Assert.Single(TemplateLint.Check(template, null));
            Assert.Equal(("PolicyInvalid", "Warning", "Write '*'."), (finding.Id, finding.Severity, finding.Suggestion));
            Assert.Contains("not documented", finding.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Cfn_lint_warns_of_the_same_actions()
    {
        var folder = Directory.CreateTempSubdirectory("mlops-actions-");
        try
        {
            var file = Path.Combine(folder.FullName, "a.yaml");
            string[] actions = ["s3:GetObject", "GetObject", "s3:s3:GetObject", "s3:Get*", "*:*", "*"];
            File.WriteAllText(file, "Resources:\n" + string.Concat(actions.Select((action, index) => Policy($"Action: '{action}'").Split("Resources:\n")[1].Replace("  P:", $"  P{index}:", StringComparison.Ordinal) + "\n")));

            var answer = Judges.Python.Run(
                """
                import json, subprocess, sys
                run = subprocess.run(["cfn-lint", "--non-zero-exit-code", "none", "--format", "json", "--", sys.argv[1]], capture_output=True, text=True)
                print(json.dumps([m["Location"]["Start"]["LineNumber"] for m in json.loads(run.stdout) if m["Rule"]["Id"] == "W3037"]))
                """,
                [file]);
            Assert.SkipWhen(answer is null, "cfn-lint is not installed.");

            Assert.Equal(answer!.Value.EnumerateArray().Select(line => line.GetInt32()), TemplateLint.CheckFile(file, null).Select(finding => finding.Line));
            Assert.Equal(3, answer.Value.GetArrayLength());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Policy(string element) =>
        $$"""
        Conditions: { C: !Equals [a, !Ref AWS::Region] }
        Resources:
          P: { Type: AWS::IAM::ManagedPolicy, Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [
            { Effect: Allow, Resource: '*', {{element}} }] } } }
        """;

    [Fact]
    public void A_region_that_lacks_the_type_is_an_error()
    {
        const string Body = "Resources: { Repository: { Type: AWS::CodeCommit::Repository, Properties: { RepositoryName: a } } }";

        Assert.Empty(TemplateLint.Check(Body, "us-west-2"));
        Assert.Equal("RegionLacksType", Assert.Single(TemplateLint.Check(Body, "af-south-1")).Id);
    }

    [Fact]
    public void A_place_is_named_by_what_the_template_came_from()
    {
        const string Body = "Resources: { T: { Type: AWS::SNS::Topic, Property: {} } }";
        var checks = new TemplateChecks(null, null);

        Assert.StartsWith("text(1,42): ", Assert.Single(checks.CheckText(Body)).ToString(), StringComparison.Ordinal);
        var finding = Assert.Single(checks.Check(new MlTemplate { Name = "some-stack", Body = Body }));
        Assert.StartsWith("some-stack(1,42): ", finding.ToString(), StringComparison.Ordinal);
        Assert.Equal((null, "some-stack"), (finding.File, finding.Origin));
        var file = Assert.Single(checks.Check(new MlTemplate { Name = "some-stack", Body = Body, Path = "a.yaml" }));
        Assert.Equal(("a.yaml", null), (file.File, file.Origin));
        Assert.StartsWith("Line 1, column 42: ", Assert.Single(TemplateLint.Check(Body, null)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_pipeline_that_cannot_be_used_is_named()
    {
        var template = new MlTemplate { Name = "mine", Body = "Resources: { T: { Type: AWS::SNS::Topic, Property: {} } }" };

        var errors = new[]
        {
            Assert.Throws<MlOpsException>(() => TemplateConversion.Write(template)), Assert.Throws<MlOpsException>(() => MlOps.Deployments.ComparisonSides.Of(template)),
        };

        Assert.All(errors, error => Assert.Contains("mine(1,42): Error UnknownKey", error.Message, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Equal("mine", error.Resource));
    }

    [Fact]
    public void A_document_that_is_no_template_is_refused_with_its_own_findings() =>
        Assert.Contains(TemplateLint.Check("Resources: [", "us-west-2"), finding => finding.Severity == MlSeverity.Error);
}
