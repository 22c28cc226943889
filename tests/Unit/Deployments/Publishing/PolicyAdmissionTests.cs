using System.Collections.Immutable;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.OperatorPolicies;

namespace MlOps.Unit.Deployments.Publishing;

/// <summary>What IAM would not take as a managed policy is refused before anybody is called.</summary>
public sealed class PolicyAdmissionTests : IAsyncDisposable
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string OfBucket = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}]}""";

    private readonly PublishBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Errors_are_told_as_findings()
    {
        var error = await RefusedAsync(PolicyReading.Read(PublishBed.Json("data").Replace("GetObject", "GetObjekt", StringComparison.Ordinal), "reader"));

        Assert.Equal("PolicyInvalid", error.Id);
        Assert.Equal("UnknownAction", Assert.Single(error.Findings).Id);
        Assert.Contains("GetObjekt", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trust, "it is the trust policy of a role")]
    [InlineData(OfBucket, "it names principals")]
    public async Task Policies_that_name_principals_are_refused(string json, string message)
    {
        var error = await RefusedAsync(PolicyReading.Read(json, "deployer-trust"));

        Assert.Equal("PolicyHasPrincipal", error.Id);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trust_policy_of_a_service_role_goes_to_the_role()
    {
        var policies = OperatorPolicy.Of(DeploymentBed.Product(), new OperatorPolicyOptions { ServiceRoleName = "churn-deployment" });
        var trust = policies.Single(policy => policy.Name.EndsWith("-trust", StringComparison.Ordinal));

        Assert.Contains("--role-name churn-deployment ", (await RefusedAsync(trust)).RecommendedAction, StringComparison.Ordinal);
        foreach (var policy in policies.Where(policy => policy != trust))
        {
            Assert.Equal("CREATED", (await _bed.PublishAsync(policy)).Status);
        }
    }

    [Fact]
    public async Task A_policy_of_6144_characters_is_taken_and_a_larger_one_is_not()
    {
        var most = Large(6_144);
        Assert.Equal("CREATED", (await _bed.PublishAsync(most)).Status);

        var error = await RefusedAsync(Large(6_145));

        Assert.Equal("PolicyTooLarge", error.Id);
        Assert.Contains("6,145", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("a/b")]
    [InlineData("ä")]
    public async Task Names_are_checked(string name) => Assert.Equal("PolicyNameInvalid", (await RefusedAsync(PublishBed.Policy(), new PublishOptions { Name = name })).Id);

    [Fact]
    public async Task A_name_has_128_characters_at_most()
    {
        Assert.Equal("CREATED", (await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Name = new string('a', 128) })).Status);
        Assert.Equal("PolicyNameInvalid", (await RefusedAsync(PublishBed.Policy(), new PublishOptions { Name = new string('a', 129) })).Id);
    }

    [Theory]
    [InlineData("ml", "/ml/")]
    [InlineData("/ml", "/ml/")]
    [InlineData("//", "/")]
    [InlineData("/a b/", "/a b/")]
    public async Task Paths_are_checked(string path, string advice)
    {
        var error = await RefusedAsync(PublishBed.Policy(), new PublishOptions { Path = path });

        Assert.Equal("PolicyPathInvalid", error.Id);
        Assert.Contains($"-PolicyPath {advice}", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws:team", "ml")]
    [InlineData("mlops:policy", "other")]
    [InlineData("", "ml")]
    [InlineData("a*b", "ml")]
    [InlineData("team", "a\"b")]
    public async Task Tags_are_checked(string key, string value) => Assert.Equal(
        "PolicyTagInvalid", (await RefusedAsync(PublishBed.Policy(), new PublishOptions { Tags = ImmutableSortedDictionary<string, string>.Empty.Add(key, value) })).Id);

    [Fact]
    public async Task A_policy_has_50_tags_at_most_with_the_mark_of_MlOps()
    {
        var error = await RefusedAsync(PublishBed.Policy(), new PublishOptions { Tags = Enumerable.Range(1, 50).ToImmutableSortedDictionary(number => $"tag{number}", _ => "x", StringComparer.Ordinal) });

        Assert.Equal("PolicyTagInvalid", error.Id);
        Assert.Contains("51 tags", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_that_a_policy_has_already_count_too()
    {
        await using var bed = new PublishBed();
        ImmutableSortedDictionary<string, string> Tags(string prefix, int count) => Enumerable.Range(1, count).ToImmutableSortedDictionary(number => $"{prefix}{number}", _ => "x", StringComparer.Ordinal);
        await bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Tags = Tags("old", 48) });

        var error = await bed.FailAsync(PublishBed.Policy(), new PublishOptions { Tags = Tags("new", 2) });
        await bed.PublishAsync(PublishBed.Policy(), new PublishOptions { Tags = Tags("new", 1) });

        Assert.Equal(("PolicyTagInvalid", "reader"), (error.Id, error.Resource));
        Assert.Equal(50, (await bed.TagsAsync()).Count);
    }

    [Fact]
    public async Task A_description_has_1000_characters_at_most() => Assert.Equal(
        "PolicyDescriptionInvalid", (await RefusedAsync(PublishBed.Policy(), new PublishOptions { Description = new string('a', 1_001) })).Id);

    [Fact]
    public async Task Characters_that_IAM_does_not_take_are_refused()
    {
        var error = await RefusedAsync(PolicyReading.Read(PublishBed.Json("data").Replace("data/*", "data/€", StringComparison.Ordinal), "reader"));

        Assert.Equal("PolicyInvalid", error.Id);
        Assert.Contains("U+20AC", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_must_tell_policies_apart()
    {
        PublishNames.Check([PublishBed.Policy(), PublishBed.Policy(name: "other")], null);
        PublishNames.Check([PublishBed.Policy()], "name");

        Assert.Equal("PolicyNameAmbiguous", Assert.Throws<MlOpsException>(() => PublishNames.Check([PublishBed.Policy()], "name", refused: 1)).Id);
        foreach (var check in new[] { () => PublishNames.Check([PublishBed.Policy(), PublishBed.Policy(name: "other")], "name"), () => PublishNames.Check([PublishBed.Policy(), PublishBed.Policy(name: "Reader")], null) })
        {
            Assert.Equal("PolicyNameAmbiguous", Assert.Throws<MlOpsException>(check).Id);
        }
    }

    private static MlPolicy Large(int size)
    {
        var small = PublishBed.Json("data").Length;
        var policy = PublishBed.Json("data").Replace("data/*", "data/" + new string('x', size - small) + "*", StringComparison.Ordinal);
        Assert.Equal(size, policy.Length);
        return PolicyReading.Read(policy, "reader");
    }

    private async Task<MlOpsException> RefusedAsync(MlPolicy policy, PublishOptions? options = null)
    {
        var before = _bed.Writes.Count();
        var error = await _bed.FailAsync(policy, options);
        Assert.Equal(before, _bed.Writes.Count());
        return error;
    }
}
