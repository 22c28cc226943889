using MlOps.Sandbox.CloudFormation;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox;

/// <summary>What the CloudFormation engine gets from the sandbox around it.</summary>
internal sealed class EngineHost(World world, Identities identities, FaultPlan faults) : IEngineHost
{
    private const string Service = "cloudformation.amazonaws.com";
    private const string SessionName = "AWSCloudFormation";

    /// <summary>How long a role cannot be assumed after it is made.</summary>
    public TimeSpan NewRoleDelay => faults.NewRoleDelay;

    /// <inheritdoc/>
    public ICaller CallerOf(string accountId, string callerArn) => identities.CallerOf(accountId, callerArn);

    /// <inheritdoc/>
    public ICaller ServiceRole(string roleArn)
    {
        var parts = roleArn.Split(':', 6);
        var role = parts.Length == 6
            ? world.Resources.Find(parts[4], ResourceStore.Global, "AWS::IAM::Role", parts[5][(parts[5].LastIndexOf('/') + 1)..])
            : null;
        if (role is null || !TrustPolicy.Allows(role, Service, parts[4]) || world.Time.GetUtcNow() < role.Created + NewRoleDelay)
        {
            // Source of the words: https://repost.aws/knowledge-center/cloudformation-role-arn-error.
            throw new ServiceException("ValidationError", $"Role {roleArn} is invalid or cannot be assumed");
        }

        return identities.CallerFor(identities.RoleSession(parts[4], parts[1], role.Id, SessionName), "us-east-1");
    }

    /// <inheritdoc/>
    public string? ResourceFault(string stackName, string logicalId, string type, ResourceAction action) =>
        faults.ReasonFor(stackName, logicalId, type, action.ToString());
}
