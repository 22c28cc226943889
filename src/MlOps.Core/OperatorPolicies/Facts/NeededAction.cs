using MlOps.Iam.ServiceReference;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>An action that an operation on a resource type needs, after corrections.</summary>
/// <param name="Service">The service.</param>
/// <param name="Action">The action.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Rule">The correction that speaks of it; null where the registry's word holds.</param>
/// <param name="Source">Where it is from, in words.</param>
internal sealed record NeededAction(ServiceDefinition Service, ActionDefinition Action, HandlerOperation Operation, PermissionRule? Rule, string Source)
{
    /// <summary>The action as a policy has it, for example <c>s3:CreateBucket</c>.</summary>
    public string Name => $"{Service.Prefix}:{Action.Name}";
}
