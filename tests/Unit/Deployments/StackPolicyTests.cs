using System.Text.Json;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Deployments;

public sealed class StackPolicyTests
{
    [Fact]
    public void Allows_everything_but_to_replace_or_delete_what_holds_data()
    {
        using var policy = JsonDocument.Parse(StackPolicy.Production);
        var statements = policy.RootElement.GetProperty("Statement").EnumerateArray().ToList();

        Assert.Equal(2, statements.Count);
        Assert.Equal("Allow", statements[0].GetProperty("Effect").GetString());
        Assert.Equal("Update:*", statements[0].GetProperty("Action").GetString());
        Assert.Equal("Deny", statements[1].GetProperty("Effect").GetString());
        Assert.Equal(["Update:Replace", "Update:Delete"], statements[1].GetProperty("Action").EnumerateArray().Select(item => item.GetString()));
        var types = statements[1].GetProperty("Condition").GetProperty("StringEquals").GetProperty("ResourceType").EnumerateArray().Select(item => item.GetString());
        Assert.Equal(
            ["AWS::CodeCommit::Repository", "AWS::ECR::Repository", "AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::SageMaker::ModelPackageGroup"], types);
        // The user guide: a stack policy in a request has 16 kB at most.
        Assert.True(StackPolicy.Production.Length < 16_384);
    }

    [Fact]
    public void Is_recognised_however_it_is_laid_out()
    {
        Assert.True(StackPolicy.Guards(StackPolicy.Production.Replace(",", ",\n  ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("""{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Deny","Action":["Update:Replace","Update:Delete","Update:Modify"],"Principal":["*"],"Resource":["*"]}""")]
    [InlineData(
        """
        {"Effect":"Deny","Action":["Update:Delete","Update:Replace"],"Principal":"*","Resource":"*","Condition":{"StringLike":{"ResourceType":[
        "AWS::S3::Bucket","AWS::EC2::*","AWS::CodeCommit::Repository","AWS::ECR::Repository","AWS::KMS::Key","AWS::Logs::LogGroup","AWS::SageMaker::ModelPackageGroup"]}}}
        """)]
    public void A_stricter_policy_guards_too(string statement)
    {
        Assert.True(StackPolicy.Guards($"{{\"Statement\":{statement}}}"));
        Assert.True(StackPolicy.Guards($"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":\"Update:*\",\"Principal\":\"*\",\"Resource\":\"*\"}},{statement}]}}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"Statement":7}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"Update:Delete","Principal":"*","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"LogicalResourceId/ArtifactsBucket"}}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","NotAction":"Update:Modify","Principal":"*","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"*","Condition":{"StringEquals":{"ResourceType":["AWS::S3::Bucket"]}}}}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","Action":"Update:*","Principal":"*","Resource":"*","Condition":{"StringNotEquals":{"ResourceType":["AWS::S3::Bucket","AWS::CodeCommit::Repository","AWS::ECR::Repository","AWS::KMS::Key","AWS::Logs::LogGroup","AWS::SageMaker::ModelPackageGroup"]}}}}""")]
    public void Another_policy_is_not_taken_for_it_and_is_made_to_guard(string? body)
    {
        Assert.False(StackPolicy.Guards(body));
        Assert.True(StackPolicy.Guards(StackPolicy.Guarded(body)));
    }
}
