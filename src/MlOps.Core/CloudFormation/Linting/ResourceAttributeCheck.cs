using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks what a resource says besides its properties: deletion, replacement, creation and update policies, and its version
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-product-attribute-reference.html).
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class ResourceAttributeCheck(TemplateScope scope)
{
    private static readonly HashSet<string> WithSnapshots = new(
        [
            "AWS::DocDB::DBCluster", "AWS::EC2::Volume", "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster",
            "AWS::RDS::DBInstance", "AWS::Redshift::Cluster",
        ],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, ImmutableArray<string>> UpdatePolicies = new(StringComparer.Ordinal)
    {
        ["AWS::AppStream::Fleet"] = ["StopBeforeUpdate", "StartAfterUpdate"],
        ["AWS::AutoScaling::AutoScalingGroup"] = ["AutoScalingReplacingUpdate", "AutoScalingRollingUpdate", "AutoScalingScheduledAction"],
        ["AWS::ElastiCache::ReplicationGroup"] = ["UseOnlineResharding"],
        ["AWS::Elasticsearch::Domain"] = ["EnableVersionUpgrade"],
        ["AWS::Lambda::Alias"] = ["CodeDeployLambdaAliasUpdate"],
        ["AWS::OpenSearchService::Domain"] = ["EnableVersionUpgrade"],
    };

    public IEnumerable<Fault> Run() => scope.Template.Resources.SelectMany(Check);

    private IEnumerable<Fault> Check(TemplateResource resource)
    {
        ImmutableArray<string> steps = ["Resources", resource.LogicalId];
        var snapshot = WithSnapshots.Contains(resource.Type) || !ResourceTypeNames.IsPublic(resource.Type) ? "Snapshot" : null;
        return
        [
            .. CheckPolicy(resource.DeletionPolicy, ["Delete", "Retain", "RetainExceptOnCreate", snapshot], steps.Add("DeletionPolicy")),
            .. CheckPolicy(resource.UpdateReplacePolicy, ["Delete", "Retain", snapshot], steps.Add("UpdateReplacePolicy")),
            .. CheckUpdatePolicy(resource, steps.Add("UpdatePolicy")),
            .. CheckCreationPolicy(resource, steps.Add("CreationPolicy")),
            .. resource.Type.EndsWith("::MODULE", StringComparison.Ordinal) ? CheckModule(resource, steps) : [],
            .. resource.Version is not null && ResourceTypeNames.IsPublic(resource.Type)
                ? [new Fault("UnknownKey", steps.Add("Version"), "Only custom resources have a version.", "Remove it.")]
                : (Fault[])[],
        ];
    }

    /// <summary>What a module's resources say of themselves cannot be said from outside (…/UserGuide/modules.html).</summary>
    private static IEnumerable<Fault> CheckModule(TemplateResource module, ImmutableArray<string> steps)
    {
        (TemplateValue? Value, ImmutableArray<string> Steps)[] given =
        [
            (module.CreationPolicy, steps.Add("CreationPolicy")), (module.UpdatePolicy, steps.Add("UpdatePolicy")),
            (module.Properties.GetValueOrDefault("Tags"), steps.Add("Properties").Add("Tags")),
        ];
        return given.Where(one => one.Value is not null).Select(one => new Fault("UnknownKey", one.Steps, $"A module has no '{one.Steps[^1]}'.", "Remove it."));
    }

    private static IEnumerable<Fault> CheckPolicy(TemplateValue? policy, string?[] allowed, ImmutableArray<string> steps) => policy switch
    {
        TemplateScalar text when !allowed.Contains(text.ToString()) =>
            [new Fault("ValueNotAllowed", steps, $"'{text}' is not allowed here.", NearName.Advise(text.ToString()!, allowed.OfType<string>(), $"The values are {string.Join(", ", allowed.OfType<string>())}."))],
        TemplateIntrinsic { Name: not ("Ref" or "Fn::Sub" or "Fn::Select" or "Fn::FindInMap" or "Fn::If" or "Fn::Transform") } call =>
            [new Fault("InvalidIntrinsic", steps, $"{call.Name} cannot be used here.", "Use Ref, Fn::FindInMap, Fn::If, Fn::Select or Fn::Sub.")],
        _ => [],
    };

    private IEnumerable<Fault> CheckUpdatePolicy(TemplateResource resource, ImmutableArray<string> steps)
    {
        if (resource.UpdatePolicy is not TemplateMap policy)
        {
            return resource.UpdatePolicy is TemplateScalar or TemplateList ? [new Fault("WrongType", steps, "An update policy is a mapping.", "Write it as one.")] : [];
        }

        if (!ResourceTypeNames.IsPublic(resource.Type) || scope.HasMacros)
        {
            return [];
        }

        return UpdatePolicies.TryGetValue(resource.Type, out var keys)
            ? policy.Keys.Where(key => !keys.Contains(key)).Select(key => new Fault("UnknownKey", steps.Add(key), $"The update policy of {resource.Type} has no '{key}'.", $"It has {string.Join(", ", keys)}."))
            : [new Fault("UnknownKey", steps, $"{resource.Type} has no update policy.", "Remove it.")];
    }

    private static IEnumerable<Fault> CheckCreationPolicy(TemplateResource resource, ImmutableArray<string> steps) => resource.CreationPolicy switch
    {
        TemplateMap policy => policy.Keys.Where(key => key is not ("AutoScalingCreationPolicy" or "ResourceSignal" or "StartFleet"))
            .Select(key => new Fault("UnknownKey", steps.Add(key), $"A creation policy has no '{key}'.", "It has AutoScalingCreationPolicy, ResourceSignal and StartFleet.")),
        TemplateScalar or TemplateList => [new Fault("WrongType", steps, "A creation policy is a mapping.", "Write it as one.")],
        _ => [],
    };
}
