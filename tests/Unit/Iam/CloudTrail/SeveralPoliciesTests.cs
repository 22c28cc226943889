namespace MlOps.Unit.Iam.CloudTrail;

/// <summary>A call is counted for one statement; what others say of it is told of them.</summary>
public sealed class SeveralPoliciesTests : IDisposable
{
    private readonly TrailFolder _folder = new();
    private readonly string _trail = Events.Delivered(Events.Of("s3", "CreateBucket", """{ "bucketName": "data" }"""));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_another_policy_allows_too_is_told_with_its_statement()
    {
        var uses = _folder.CompareFiles(_trail, Write("a.json", "Mine", "s3:CreateBucket", "*"), Write("b.json", "Yours", "s3:CreateBucket", "*")).Uses;

        Assert.Equal(("a", "Mine"), Assert.Single(uses, use => use.Status == "Used") is var used ? (used.Policy, used.Statement) : default);
        var unused = Assert.Single(uses, use => use.Status == "Unused");
        Assert.Equal(("b", "Yours", "s3:CreateBucket"), (unused.Policy, unused.Statement, unused.Action));
        Assert.Equal("Its calls are also allowed by statement 'Mine' of policy 'a', which they are counted for.", unused.Reason);
    }

    [Fact]
    public void What_a_statement_does_not_allow_is_no_call_of_its()
    {
        var uses = _folder.CompareFiles(_trail, Write("a.json", "Mine", "s3:CreateBucket", "*"), Write("b.json", "Yours", "s3:CreateBucket", "arn:aws:s3:::other")).Uses;

        Assert.Equal("The log has no call of it that this statement allows.", Assert.Single(uses, use => use.Status == "Unused").Reason);
    }

    [Fact]
    public void Policies_of_one_name_with_statements_of_one_id_are_told_apart_by_their_files()
    {
        var first = Write("x1/p.json", "S", "s3:CreateBucket", "*");
        var second = Write("x2/p.json", "S", "s3:*", "arn:aws:s3:::other");

        var uses = _folder.CompareFiles(_trail, first, second).Uses;

        Assert.Equal(first, Assert.Single(uses, use => use.Status == "Used").Policy);
        Assert.Equal((second, "s3:*"), Assert.Single(uses, use => use.Status == "Unused") is var unused ? (unused.Policy, unused.Action) : default);
    }

    [Fact]
    public void Statements_of_one_id_in_one_policy_are_told_apart()
    {
        const string Twice = """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":"s3:CreateBucket","Resource":"*","Sid":"Same"},
              {"Effect":"Allow","Action":"s3:Create*","Resource":"arn:aws:s3:::other","Sid":"Same"}]}
            """;

        var uses = _folder.CompareFiles(_trail, _folder.Write("twice.json", Twice)).Uses;

        Assert.Equal(["Used s3:CreateBucket", "Unused s3:Create*"], uses.Select(use => $"{use.Status} {use.Action}"));
    }

    private string Write(string name, string sid, string action, string resource) =>
        _folder.Write(name, $$"""{"Version":"2012-10-17","Statement":[{"Sid":"{{sid}}","Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}]}""");
}
