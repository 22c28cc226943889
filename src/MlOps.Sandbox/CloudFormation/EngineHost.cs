using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>The sandbox as the engine sees it: its identities and what is to go wrong.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="identities">Who calls.</param>
/// <param name="faults">What goes wrong, on demand.</param>
internal sealed class EngineHost(World world, Identities identities, FaultPlan faults) : IEngineHost
{
    /// <inheritdoc/>
    public TimeSpan NewRoleDelay => faults.NewRoleDelay;

    /// <inheritdoc/>
    public ICaller CallerOf(string accountId, string callerArn, string region) => identities.CallerOf(accountId, callerArn, region);

    /// <inheritdoc/>
    public ICaller ServiceRole(string roleArn, string region)
    {
        var parts = roleArn.Split(':', 6);
        var name = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        var role = parts.Length == 6 ? world.Resources.Find(parts[4], ResourceStore.Global, "AWS::IAM::Role", name) : null;
        if (role is null || !TrustPolicy.Allows(role, ResourceWorker.Principal, parts[4]) || world.Time.GetUtcNow() < role.Created + NewRoleDelay)
        {
            throw new ServiceException("ValidationError", $"Role {roleArn} is invalid or cannot be assumed");
        }

        return identities.CallerFor(identities.RoleSession(parts[4], parts[1], name, "AWSCloudFormation"), region);
    }

    /// <inheritdoc/>
    public string? ResourceFault(string stackName, string logicalId, string type, ResourceAction action) =>
        faults.ReasonFor(stackName, logicalId, type, action.ToString());
}
