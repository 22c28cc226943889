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
    public ICaller CallerOf(string accountId, string callerArn) => identities.CallerOf(accountId, callerArn);

    /// <inheritdoc/>
    public ICaller ServiceRole(string roleArn)
    {
        var parts = roleArn.Split(':', 6);
        var name = roleArn[(roleArn.LastIndexOf('/') + 1)..];
        var role = parts.Length == 6 ? world.Resources.Find(parts[4], ResourceStore.Global, "AWS::IAM::Role", name) : null;
        if (role is null || !TrustPolicy.Allows(role, ResourceWorker.Principal, parts[4]) || world.Time.GetUtcNow() < role.Created + NewRoleDelay)
        {
            throw new ServiceException("ValidationError", $"Role {roleArn} is invalid or cannot be assumed");
        }

        var region = parts[1] switch { "aws-cn" => "cn-north-1", "aws-us-gov" => "us-gov-west-1", _ => "us-east-1" };
        return identities.CallerFor(identities.RoleSession(parts[4], parts[1], name, "AWSCloudFormation"), region);
    }

    /// <inheritdoc/>
    public string? ResourceFault(string stackName, string logicalId, string type, ResourceAction action) =>
        faults.ReasonFor(stackName, logicalId, type, action.ToString());
}
