using System.Collections.Immutable;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>
/// The resources of actions that the registry lists and no correction speaks of. It does not say which roles and keys it means: they are those that the properties name, and the action
/// is not needed where they name none.
/// </summary>
/// <param name="scope">Where the stack is.</param>
internal sealed class UncorrectedResources(StackScope scope)
{
    private readonly ActionResources _resources = new(new ArnPatterns(scope));

    private string Role => $"arn:{scope.Partition}:iam::{scope.AccountId}:role/";

    private string Key => $"arn:{scope.Partition}:kms:{scope.Region}:{scope.AccountId}:key/";

    /// <summary>The ARNs, as patterns; empty where the action is not needed.</summary>
    /// <param name="needed">The action.</param>
    /// <param name="resource">The resource that it is called for.</param>
    public ImmutableArray<string> Of(NeededAction needed, StackResource resource) => needed.Name switch
    {
        "iam:PassRole" or "iam:GetRole" when !IsOf("AWS::IAM::", resource) => [.. NamedInProperties.Roles(resource).Select(role => Whole(Role, role))],
        "iam:CreateServiceLinkedRole" => [$"{Role}aws-service-role/*"],
        _ when needed.Service.Prefix == "kms" && needed.Action.Resources.Length > 0 && !IsOf("AWS::KMS::", resource) =>
            [.. NamedInProperties.Keys(resource).Select(key => Whole(Key, key.Contains("alias/", StringComparison.Ordinal) ? StackScope.Anything : key))],
        _ => _resources.Of(needed.Service, needed.Action, resource),
    };

    private static bool IsOf(string service, StackResource resource) => resource.Type.StartsWith(service, StringComparison.Ordinal);

    private static string Whole(string prefix, string text) => ArnPatterns.IsArn(text) ? text : prefix + text.TrimStart('/');
}
