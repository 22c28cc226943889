using System.Text.RegularExpressions;

namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>
/// A product is taken through every change of its config that a person can make, by an operator who has the policies of the config before it and of the config after it, and nothing else.
/// Nothing is denied: what MlOps or CloudFormation refuses is refused for what it is.
/// </summary>
public sealed partial class ConfigChangeTests
{
    /// <summary>What is refused, with the error's id: production keeps what holds data, and what has a name of its own is not replaced.</summary>
    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["extras.ecr_repository, off"] = "StackPolicyForbids",
        ["iam.permissions_boundary_arn, none of its own"] = "StackFailed",
        ["iam.path, a path"] = "NamedReplacement",
        ["ml_product.source_control, a connection"] = "StackPolicyForbids",
        ["vpc_integration.vpc_id, another VPC"] = "StackFailed",
        ["vpc_integration.vpc_parameter, another parameter"] = "NamedReplacement",
    };

    public static TheoryData<string> Samples => [.. RecordedLives.Samples];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task No_change_of_a_config_is_denied(string file)
    {
        var life = await RecordedLives.OfChangesAsync(file);

        // Whoever may take a boundary off is bound by nothing: an administrator does that.
        Assert.DoesNotContain(life.Denied, denied => !denied.StartsWith("iam:DeleteRolePermissionsBoundary on ", StringComparison.Ordinal));
        Assert.True(life.Steps.Count > 20, string.Join('\n', life.Steps));
        Assert.All(life.Steps, step => Assert.True(step.EndsWith("_COMPLETE", StringComparison.Ordinal) || Refused.Any(refused => step.StartsWith($"{refused.Key}: {refused.Value}: ", StringComparison.Ordinal)), step));
    }

    [Fact]
    public void Every_key_of_a_config_is_changed_or_makes_another_product()
    {
        var documented = Key().Matches(File.ReadAllText(RepositoryFolder.Combine("docs", "product-config.md"))).Select(match => match.Groups[1].Value.Replace("ml_product.vpc_integration", "vpc_integration", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        // A mapping is changed by its keys, and a rule about drift as a whole.
        var changed = ConfigChange.All.Select(change => change.Key).Concat(ConfigChange.OfIdentity).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(documented, key => !changed.Contains(key) && !changed.Any(other => other.StartsWith($"{key}.", StringComparison.Ordinal)) && !key.StartsWith("drift.ignore.", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| `([a-z0-9_]+\.[a-z0-9_.]+)` \| (?:yes|no|with|one|enterprise)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
