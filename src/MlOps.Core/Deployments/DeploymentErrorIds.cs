using MlOps.CloudFormation.Stacks;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>
/// The stable error ids of deploying, comparing, checking and removing; <c>docs/errors.md</c> has the same table for users. Errors that
/// AWS answers to a single call have the ids of the session's error table instead.
/// </summary>
public static class DeploymentErrorIds
{
    /// <summary>The product's config has findings of severity <c>Error</c>.</summary>
    public const string ProductInvalid = ProductErrors.ProductInvalid;

    /// <summary>The template cannot be deployed as it is: no resources, or nothing says which stack it belongs to.</summary>
    public const string TemplateNotDeployable = nameof(TemplateNotDeployable);

    /// <summary>A value was given for a parameter that the template does not have.</summary>
    public const string ParameterUnknown = nameof(ParameterUnknown);

    /// <summary>The template is larger than the 51,200 bytes that CloudFormation takes in a request, and no bucket is given for it.</summary>
    public const string TemplateTooLarge = nameof(TemplateTooLarge);

    /// <summary>The bucket for the template does not exist.</summary>
    public const string TemplateBucketNotFound = nameof(TemplateBucketNotFound);

    /// <summary>The bucket for the template belongs to another account.</summary>
    public const string TemplateBucketOfOthers = nameof(TemplateBucketOfOthers);

    /// <summary>The bucket for the template is in another region than the stack.</summary>
    public const string TemplateBucketElsewhere = nameof(TemplateBucketElsewhere);

    /// <summary>No stack of that name exists.</summary>
    public const string StackNotFound = nameof(StackNotFound);

    /// <summary>The stack exists, but is not in a status that has a deployment to look at.</summary>
    public const string StackNotDeployed = nameof(StackNotDeployed);

    /// <summary>A stack of that name exists that was not made from a product's template, or from another product's.</summary>
    public const string StackNotOurs = nameof(StackNotOurs);

    /// <summary>A repair of drift would replace something, take something away that was not named, or undo what is ignored.</summary>
    public const string RepairRefused = nameof(RepairRefused);

    /// <summary>A drift report tells no more how things are: its stack, or a resource, was removed since.</summary>
    public const string DriftReportOutdated = nameof(DriftReportOutdated);

    /// <summary>A subscription that was added to a topic cannot be ended before it is confirmed.</summary>
    public const string SubscriptionPending = nameof(SubscriptionPending);

    /// <summary>A service refused a step of a repair.</summary>
    public const string RepairIncomplete = nameof(RepairIncomplete);

    /// <summary>Somebody else's operation is running on the stack.</summary>
    public const string StackBusy = nameof(StackBusy);

    /// <summary>A removal of the stack began and failed; it must be finished before the product can be deployed.</summary>
    public const string StackHalfDeleted = nameof(StackHalfDeleted);

    /// <summary>The stack is in a status that only its owner can mend.</summary>
    public const string StackNotUsable = nameof(StackNotUsable);

    /// <summary>CloudFormation created or updated the stack and did not succeed.</summary>
    public const string StackFailed = nameof(StackFailed);

    /// <summary>A rollback failed, or could not be continued.</summary>
    public const string StackRollbackFailed = nameof(StackRollbackFailed);

    /// <summary>CloudFormation refused the change set.</summary>
    public const string ChangeSetFailed = StackErrors.ChangeSetFailed;

    /// <summary>What the deployed stack has cannot be matched with the product's template without losing something.</summary>
    public const string AdoptionIncomplete = nameof(AdoptionIncomplete);

    /// <summary>The deployment would delete or replace what holds data.</summary>
    public const string DataWouldBeLost = nameof(DataWouldBeLost);

    /// <summary>The deployment would replace a resource that keeps its name, which CloudFormation cannot do.</summary>
    public const string NamedReplacement = nameof(NamedReplacement);

    /// <summary>The deployment would delete or replace what holds data, and the policy of a production stack forbids it.</summary>
    public const string StackPolicyForbids = nameof(StackPolicyForbids);

    /// <summary>What was given as a service role is no role's ARN.</summary>
    public const string ServiceRoleInvalid = nameof(ServiceRoleInvalid);

    /// <summary>The stack has another service role than the one given.</summary>
    public const string ServiceRoleChanged = nameof(ServiceRoleChanged);

    /// <summary>The stack is protected from deletion.</summary>
    public const string TerminationProtected = nameof(TerminationProtected);

    /// <summary>An endpoint of a test deployment could not be deleted, so that the deletion of its stack is not begun.</summary>
    public const string EndpointsLeft = nameof(EndpointsLeft);

    /// <summary>Others hold something of the stack, so that AWS would refuse to delete it.</summary>
    public const string RemovalBlocked = nameof(RemovalBlocked);

    /// <summary>CloudFormation could not delete all of the stack.</summary>
    public const string StackDeletionFailed = nameof(StackDeletionFailed);

    /// <summary>Drift detection did not run to any result.</summary>
    public const string DriftDetectionFailed = nameof(DriftDetectionFailed);

    /// <summary>The wait took longer than it was given; the operation goes on.</summary>
    public const string OperationTimeout = StackErrors.OperationTimeout;
}
