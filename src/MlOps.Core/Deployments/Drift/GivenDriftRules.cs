using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments.Drift;

/// <summary>
/// The rules that were given beside configs: tells those that mean no resource of any stack that was checked, or no property of what they mean, lest a slip of the
/// finger pass for drift that is ignored. Of rules in a config the config's check says it.
/// </summary>
/// <param name="rules">The rules.</param>
public sealed class GivenDriftRules(IEnumerable<MlDriftRule> rules)
{
    private readonly List<MlDriftRule> _idle = [.. rules];
    private readonly Dictionary<MlDriftRule, (string Type, UnknownProperty Property)> _unknown = [];
    private readonly HashSet<string> _logicalIds = new(StringComparer.Ordinal);

    /// <summary>Takes what was checked of a stack.</summary>
    /// <param name="report">The report, with all resources.</param>
    public void See(MlDriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_idle.Count > 0)
        {
            IReadOnlyList<MlResourceDrift> resources = [.. report.Resources, .. GuardedStack(report)];
            _logicalIds.UnionWith(resources.Select(resource => resource.LogicalId));
            _idle.RemoveAll(rule => resources.Where(resource => rule.Fits(resource.LogicalId, resource.Type)).Any(resource => MeansProperty(rule, resource)));
        }
    }

    /// <summary>Warns of the rules that mean nothing, once; not where nothing could be checked.</summary>
    /// <param name="observer">Who is warned.</param>
    public void Warn(IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (_logicalIds.Count == 0)
        {
            return;
        }

        foreach (var rule in _idle)
        {
            var (what, meant) = _unknown.TryGetValue(rule, out var unknown)
                ? ($"property of what was checked: {unknown.Type} has no '{unknown.Property.Path}'", unknown.Property.Near)
                : ("resource of what was checked", rule.LogicalId is { } id ? NearName.Find(id, _logicalIds) : null);
            observer.Warning($"The drift rule '{rule.LogicalId ?? rule.Type}{rule.Property}' means no {what}.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
        }

        _idle.Clear();
    }

    // A report has the stack itself only while something that guards it is gone. Without its product nobody knows whether it is one of production.
    private static IEnumerable<MlResourceDrift> GuardedStack(MlDriftReport report) => report.Product?.Environment is null or ProductEnvironments.Production
        ? [new MlResourceDrift { LogicalId = report.StackName, Type = StackResourceType.Name, Status = MlResourceDrift.InSync }]
        : [];

    private bool MeansProperty(MlDriftRule rule, MlResourceDrift resource)
    {
        if (resource.Differences.Any(difference => rule.FitsProperty(difference.PropertyPath)) || rule.FindUnknownProperty(resource.Type) is not { } unknown)
        {
            return true;
        }

        _unknown.TryAdd(rule, (resource.Type, unknown));
        return false;
    }
}
