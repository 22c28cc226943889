using MlOps.Iam;

namespace MlOps.Unit.Iam;

public sealed class PolicyDescriptionTests
{
    private const string Text = """
        {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":"*",
        "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1","aws:PrincipalTag/team":["a","b"]}}}]}
        """;

    private static readonly MlPolicy Policy = new PolicyDescription("reader", PolicyDocument.Parse(Text)) { Reasons = ["To read."] }.ToPolicy();

    [Fact]
    public void It_has_the_elements_of_each_statement_with_its_reason()
    {
        var statement = Assert.Single(Policy.Statements);

        Assert.Equal(("Read", "Allow", "To read."), (statement.Sid, statement.Effect, statement.Reason));
        Assert.Equal(["s3:GetObject", "s3:ListBucket"], statement.Actions);
        Assert.Equal(["*"], statement.Resources);
        Assert.Equal(["a", "b"], statement.Conditions["StringEquals"]["aws:PrincipalTag/team"]);
    }

    [Fact]
    public void Its_document_is_the_policy_as_keys_and_values()
    {
        var statement = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(Assert.Single(Assert.IsType<object?[]>(Policy.Document["Statement"])));

        Assert.Equal("2012-10-17", Policy.Document["Version"]);
        Assert.Equal(["s3:GetObject", "s3:ListBucket"], Assert.IsType<object?[]>(statement["Action"]));
    }

    [Fact]
    public void Its_size_is_what_IAM_counts() => Assert.Equal(Text.Count(character => !char.IsWhiteSpace(character)), Policy.Size);

    [Fact]
    public void As_text_it_is_its_JSON() => Assert.Equal(Policy.Json, Policy.ToString());
}
