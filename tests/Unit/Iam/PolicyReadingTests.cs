using MlOps.Iam;

namespace MlOps.Unit.Iam;

public sealed class PolicyReadingTests
{
    [Theory]
    [InlineData("{\n  \"Statement\": [\n    {\"Effect\": \"Allow\" \"Action\": \"*\"}\n  ]\n}", "p.json, line 3, column 24: This is not JSON: ")]
    [InlineData("{\n  \"Statement\": [],\n}", "p.json, line 2, column 18: This is not JSON: a comma stands before the closing bracket.")]
    [InlineData("not JSON", "p.json, line 1, column ")]
    [InlineData("", "p.json, line 1, column 1: ")]
    [InlineData("{\n  \"Id\": \"a\",\n  \"Id\": \"b\"\n}", "p.json, line 3, column 3: ")]
    [InlineData("{\n  \"Statement\": [\n    {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"},\n    {\n      \"Effect\": \"allow\", \"Action\": \"*\", \"Resource\": \"*\"}\n  ]\n}", "p.json, line 5, column 7: Statement[1].Effect: an effect is Allow or Deny, not 'allow'.")]
    [InlineData("{\n  \"Statement\": [{\"Effect\": \"Allow\", \"Resource\": \"*\"}]}", "p.json, line 2, column 17: Statement[0]: a statement has Action or NotAction, one of the two.")]
    [InlineData("\n{}", "p.json, line 2, column 1: Statement: a policy has a statement or a list of statements.")]
    [InlineData("[]", "p.json, line 1, column 1: A policy is an object.")]
    public void What_is_no_policy_is_refused_with_file_line_and_column(string json, string start)
    {
        var error = Assert.Throws<MlOpsException>(() => PolicyReading.Read(json, "p", "p.json"));

        Assert.Equal(("PolicyInvalid", "p.json"), (error.Id, error.Resource));
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("$", error.Message, StringComparison.Ordinal);
    }
}
