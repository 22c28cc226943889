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
            ["AWS::CodeCommit::Repository", "AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::SageMaker::ModelPackageGroup"], types);
        // The user guide: a stack policy in a request has 16 kB at most.
        Assert.True(StackPolicy.Production.Length < 16_384);
    }

    [Fact]
    public void Is_recognised_however_it_is_laid_out()
    {
        Assert.True(StackPolicy.IsProduction(StackPolicy.Production.Replace(",", ",\n  ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}""")]
    public void Another_policy_is_not_taken_for_it(string? body) => Assert.False(StackPolicy.IsProduction(body));
}
