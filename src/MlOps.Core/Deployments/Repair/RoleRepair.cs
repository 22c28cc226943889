using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>Takes policies off roles that somebody put there.</summary>
internal sealed class RoleRepair : IServiceRepair
{
    private const string InlinePath = "/Policies";
    private const string AttachedPath = "/ManagedPolicyArns";

    /// <inheritdoc/>
    public string Type => "AWS::IAM::Role";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => difference.DifferenceType == "ADD" && NameOf(difference) is not null;

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        foreach (var difference in target.Differences)
        {
            await TakeOffAsync(session, target.PhysicalId, difference, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task TakeOffAsync(AwsSession session, string role, MlPropertyDifference difference, CancellationToken cancellationToken)
    {
        var name = NameOf(difference)!;
        try
        {
            if (IsBelow(difference, AttachedPath))
            {
                await session.Iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = role, PolicyArn = name }, cancellationToken)
                    .MapErrorsAsync("iam", "DetachRolePolicy", role).ConfigureAwait(false);
            }
            else
            {
                await session.Iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = role, PolicyName = name }, cancellationToken)
                    .MapErrorsAsync("iam", "DeleteRolePolicy", role).ConfigureAwait(false);
            }
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            // The change set, or somebody else, was faster.
        }
    }

    private static string? NameOf(MlPropertyDifference difference) =>
        IsBelow(difference, AttachedPath) || IsBelow(difference, InlinePath) ? AddedName.In(difference.Actual) : null;

    // Where the template sets the property, CloudFormation finds additions itself, as items of the list.
    private static bool IsBelow(MlPropertyDifference difference, string path) =>
        difference.PropertyPath == path
        || (difference.PropertyPath.StartsWith(path + "/", StringComparison.Ordinal) && difference.PropertyPath.LastIndexOf('/') == path.Length);
}
