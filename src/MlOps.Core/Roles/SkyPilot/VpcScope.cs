using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;

namespace MlOps.Roles.SkyPilot;

/// <summary>
/// Keeps statements to VPCs. A call is allowed where each resource of it is, so that the condition <c>ec2:Vpc</c> stands on those resources alone that have the key in a call of the action, by AWS's
/// Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html); a VPC itself is named.
/// </summary>
/// <param name="place">The place.</param>
/// <param name="options">What is chosen.</param>
internal sealed class VpcScope(RecipePlace place, SkyPilotPolicyOptions options)
{
    private const string Prefix = "ec2:";
    private const string Key = "ec2:Vpc";
    private const string VpcKind = "vpc";

    private static readonly ServiceDefinition Ec2 = ServiceCatalog.Default.Find("ec2")!;

    // A VPC is in one region; where several may be meant, its id says which.
    private readonly string _region = options.Regions is [var only] ? only : "*";

    /// <summary>What a statement becomes: itself where nothing of it is in a VPC, else one for what is not and one for what is.</summary>
    /// <param name="given">The statement.</param>
    public IEnumerable<SkyPilotStatement> Narrow(SkyPilotStatement given)
    {
        var uses = options.VpcIds.IsEmpty ? [] : UsesOf(given.Statement).ToList();
        if (!uses.Any(use => use.IsInVpc || use.IsVpc))
        {
            return [given];
        }

        return
        [
            .. Join(given.Statement, uses.Where(use => !use.IsInVpc)).Select(statement => given with { Statement = statement }),
            .. Join(given.Statement, uses.Where(use => use.IsInVpc)).Select(statement => given with
            {
                Statement = statement with { Conditions = statement.Conditions.Add(Condition) },
                Purpose = $"{given.Purpose} In {string.Join(", ", options.VpcIds)} alone.",
            }),
        ];
    }

    private ImmutableArray<string> VpcArns => [.. options.VpcIds.Select(id => $"arn:{place.Partition}:ec2:{_region}:{place.AccountId}:vpc/{id}")];

    private PolicyCondition Condition => new(_region == "*" ? "ArnLike" : "ArnEquals", Key, VpcArns);

    // What is on *, or has wildcards in its actions, reads and makes images: none of it is in a VPC.
    private IEnumerable<Use> UsesOf(PolicyStatement statement) =>
        statement.Actions.All(action => ActionOf(action) is not null) && statement.Resources.All(resource => resource.StartsWith("arn:", StringComparison.Ordinal))
            ? statement.Actions.SelectMany(action => statement.Resources.SelectMany(resource => UsesOf(action, resource)))
            : [];

    private IEnumerable<Use> UsesOf(string action, string resource)
    {
        var kinds = ActionOf(action)!.Resources.Where(kind => FormatOf(kind).Meets(Glob.OfPolicy(resource))).ToList();
        return kinds.Count == 0 ? [new Use(action, resource, IsInVpc: false, IsVpc: false)] : kinds.SelectMany(kind => UsesOf(action, resource, kind));
    }

    private IEnumerable<Use> UsesOf(string action, string resource, ActionResource kind)
    {
        if (kind.Name == VpcKind)
        {
            return VpcArns.Select(arn => new Use(action, arn, IsInVpc: false, IsVpc: true));
        }

        var parts = resource.Split(':', 6);
        var narrowed = parts[5] == "*" ? string.Join(':', [.. parts[..5], FormatOf(kind).Pattern.Split(':', 6)[5]]) : resource;
        return [new Use(action, narrowed, kind.ConditionKeys.Contains(Key), IsVpc: false)];
    }

    private static ActionDefinition? ActionOf(string action) => action.StartsWith(Prefix, StringComparison.Ordinal) ? Ec2.FindAction(action[Prefix.Length..]) : null;

    private static ArnFormat FormatOf(ActionResource kind) => new(Ec2.Resources[kind.Name].Arn);

    // Actions on the same resources stay in one statement.
    private static IEnumerable<PolicyStatement> Join(PolicyStatement statement, IEnumerable<Use> uses) => uses
        .GroupBy(use => use.Action, StringComparer.Ordinal)
        .Select(same => (Action: same.Key, Resources: same.Select(use => use.Resource).Distinct(StringComparer.Ordinal).ToImmutableArray()))
        .GroupBy(pair => string.Join('\n', pair.Resources), StringComparer.Ordinal)
        .Select(same => statement with { Actions = [.. same.Select(pair => pair.Action)], Resources = same.First().Resources });

    /// <summary>An action on resources of a kind.</summary>
    /// <param name="Action">The action.</param>
    /// <param name="Resource">The resources.</param>
    /// <param name="IsInVpc">Whether a call has the key of the VPC for them.</param>
    /// <param name="IsVpc">Whether they are VPCs.</param>
    private sealed record Use(string Action, string Resource, bool IsInVpc, bool IsVpc);
}
