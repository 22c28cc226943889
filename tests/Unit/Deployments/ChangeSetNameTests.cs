using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Deployments;

public sealed class ChangeSetNameTests
{
    [Fact]
    public void Reads_back_what_it_wrote()
    {
        var name = ChangeSetName.ForNewRun("0123456789ab");

        Assert.True(ChangeSetName.TryParse(name.ToString(), out var parsed));
        Assert.Equal(name, parsed);
        // The API reference: [a-zA-Z][-a-zA-Z0-9]*, 128 at most; tokens [a-zA-Z0-9][-a-zA-Z0-9]*, 128 at most.
        Assert.Matches("^[a-zA-Z][-a-zA-Z0-9]{0,127}$", name.ToString());
        Assert.Matches("^[a-zA-Z0-9][-a-zA-Z0-9]{0,127}$", name.Token("continue-rollback"));
    }

    [Fact]
    public void Two_runs_of_one_content_differ() =>
        Assert.NotEqual(ChangeSetName.ForNewRun("0123456789ab"), ChangeSetName.ForNewRun("0123456789ab"));

    [Theory]
    [InlineData("mlops-0123456789ab-89abcdef")]
    [InlineData("mlops-0123456789ab-89abcdef-execute")]
    [InlineData("arn:aws:cloudformation:us-west-2:111122223333:changeSet/mlops-0123456789ab-89abcdef/0e6c1f0a-0000-4000-8000-000000000000")]
    public void Is_found_in_names_tokens_and_arns(string text)
    {
        Assert.True(ChangeSetName.TryParse(text, out var name));
        Assert.Equal(new ChangeSetName("0123456789ab", "89abcdef"), name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("awscli-cloudformation-package-deploy-1700000000")]
    [InlineData("mlops-nothex56789ab-89abcdef")]
    [InlineData("not-mlops-0123456789ab-89abcdef")]
    [InlineData("mlops-0123456789ab-89abcdef0")]
    public void Others_are_not_ours(string? text) => Assert.False(ChangeSetName.TryParse(text, out _));
}
