using Amazon;
using Amazon.CloudFormation.Model;
using MlOps.Aws.Errors;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>Makes the errors of <see cref="DeploymentErrorIds"/>: what is wrong, with what, and what to do about it.</summary>
internal static class DeploymentErrors
{
    /// <summary>A template cannot be deployed as it is.</summary>
    /// <param name="template">The template.</param>
    /// <param name="why">Why, in a sentence.</param>
    public static MlOpsException TemplateNotDeployable(string template, string why) =>
        new(DeploymentErrorIds.TemplateNotDeployable, MlErrorCategory.InvalidArgument, $"Template {template} cannot be deployed: {why}")
        {
            Resource = template,
            RecommendedAction = "Deploy the product's config, or a template that New-MlTemplate made from it.",
        };

    /// <summary>Values were given for parameters that a template does not have.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="unknown">The names that were given.</param>
    /// <param name="known">The names that the template has.</param>
    public static MlOpsException ParameterUnknown(string stackName, IReadOnlyList<string> unknown, IReadOnlyList<string> known) =>
        new(DeploymentErrorIds.ParameterUnknown, MlErrorCategory.InvalidArgument, $"The template of {stackName} has no parameter {string.Join(", ", unknown)}.")
        {
            Resource = stackName,
            RecommendedAction = known.Count == 0 ? "It has no parameters: leave -Parameter out." : $"Its parameters are {string.Join(", ", known)}.",
        };

    /// <summary>A template has more bytes than CloudFormation takes in a request, and there is no bucket for it.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="bytes">How many it has.</param>
    public static MlOpsException TemplateTooLarge(string stackName, int bytes) =>
        new(
            DeploymentErrorIds.TemplateTooLarge,
            MlErrorCategory.LimitsExceeded,
            FormattableString.Invariant($"The template of {stackName} has {bytes:N0} bytes; CloudFormation takes {Template.MostBytes:N0} in a request."))
        {
            Resource = stackName,
            RecommendedAction = "Give -TemplateBucket a bucket of the account in the stack's region: CloudFormation takes up to 1 MB from it.",
        };

    /// <summary>There is no bucket of that name for templates.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="error">What S3 answered.</param>
    public static MlOpsException TemplateBucketNotFound(string bucket, Exception error) =>
        new(DeploymentErrorIds.TemplateBucketNotFound, MlErrorCategory.ObjectNotFound, $"There is no bucket {bucket} for the template. Nothing was changed.", error)
        {
            Resource = bucket,
            RecommendedAction = "Correct -TemplateBucket, or make the bucket.",
        };

    /// <summary>The bucket for templates is another account's: whoever has it could put another template in the place of ours.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="accountId">The account that it must belong to.</param>
    /// <param name="error">What S3 answered.</param>
    public static MlOpsException TemplateBucketOfOthers(string bucket, string accountId, Exception error) =>
        new(DeploymentErrorIds.TemplateBucketOfOthers, MlErrorCategory.PermissionDenied, $"The bucket {bucket} for the template does not belong to account {accountId}. Nothing was changed.", error)
        {
            Resource = bucket,
            RecommendedAction = "Give -TemplateBucket a bucket of the product's account.",
        };

    /// <summary>The bucket for templates is in another region than the stack.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="region">Where it is.</param>
    /// <param name="wanted">Where the stack is.</param>
    public static MlOpsException TemplateBucketElsewhere(string bucket, string region, string wanted) =>
        new(DeploymentErrorIds.TemplateBucketElsewhere, MlErrorCategory.InvalidArgument, $"The bucket {bucket} for the template is in {region}, the stack in {wanted}. Nothing was changed.")
        {
            Resource = bucket,
            RecommendedAction = $"Give -TemplateBucket a bucket in {wanted}.",
        };

    /// <summary>There is no stack of that name.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="context">Where it was looked for.</param>
    /// <param name="action">What to do; to look elsewhere, or to deploy, unless given.</param>
    public static MlOpsException StackNotFound(string stackName, MlContext context, string? action = null) =>
        new(
            DeploymentErrorIds.StackNotFound,
            MlErrorCategory.ObjectNotFound,
            $"There is no stack {stackName} in account {context.AccountId} in {context.Region}.")
        {
            Resource = stackName,
            RecommendedAction = action ?? "Check name, account and region (Get-MlContext), or deploy the product.",
        };

    /// <summary>There is no stack of the product's name to take over; what it would hold is in another.</summary>
    /// <param name="stackName">The stack that there is not.</param>
    /// <param name="resource">The physical id of a resource of the product.</param>
    /// <param name="owner">The stack that has it.</param>
    public static MlOpsException NothingToAdopt(string stackName, string resource, string owner) =>
        new(
            DeploymentErrorIds.StackNotFound,
            MlErrorCategory.ObjectNotFound,
            $"There is no stack {stackName} to adopt: {resource} belongs to stack {owner}.")
        {
            Resource = stackName,
            RecommendedAction = $"A product's stack has the product's name, and CloudFormation renames none. Move the resources of {owner} into a stack of that "
                + "name (aws cloudformation create-stack-refactor), or use a config that gives the other name.",
        };

    /// <summary>A stack is in a status that the operation cannot go on from.</summary>
    /// <param name="errorId">What the status table says of it.</param>
    /// <param name="stack">The stack.</param>
    public static MlOpsException Refused(string errorId, Stack stack)
    {
        var status = stack.StackStatus.Value;
        var meaning = StackStatusTable.Of(status).Meaning;
        var (category, action) = errorId switch
        {
            DeploymentErrorIds.StackNotFound => (MlErrorCategory.ObjectNotFound, "Deploy the product."),
            DeploymentErrorIds.StackHalfDeleted => (MlErrorCategory.InvalidOperation, "Finish its removal with Remove-MlProduct, then deploy it again."),
            DeploymentErrorIds.StackNotDeployed => (MlErrorCategory.InvalidOperation, "Deploy the product first."),
            _ => (MlErrorCategory.InvalidOperation, "Bring the stack into a stable status in the CloudFormation console."),
        };
        return new(errorId, category, $"Stack {stack.StackName} {meaning} ({status}).{Reason(stack.StackStatusReason)}")
        {
            Resource = stack.StackName,
            RecommendedAction = action,
        };
    }

    /// <summary>No template of a product made the stack, or it is another product's.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="why">Why, the rest of a sentence.</param>
    /// <param name="adoptable">Whether the caller could have it taken over.</param>
    public static MlOpsException StackNotOurs(string stackName, string why, bool adoptable) =>
        new(DeploymentErrorIds.StackNotOurs, MlErrorCategory.ResourceExists, $"Stack {stackName} exists, but {why}")
        {
            Resource = stackName,
            RecommendedAction = adoptable
                ? "Where the ML Provisioner made it, take it over with -Adopt; look at what that changes with -Adopt -WhatIf first. Otherwise give the product another name."
                : "Give the product another name, or remove that stack.",
        };

    /// <summary>Somebody else's operation runs on the stack.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="operation">The operation; null where nothing is known of it.</param>
    public static MlOpsException StackBusy(Stack stack, StackOperation? operation)
    {
        var since = operation?.Started is { } started ? FormattableString.Invariant($" since {started:yyyy-MM-dd HH:mm:ss}Z") : "";
        var by = operation?.Token is { } token ? $", begun with token '{token}'" : "";
        return new(
            DeploymentErrorIds.StackBusy,
            MlErrorCategory.ResourceBusy,
            $"Stack {stack.StackName} {StackStatusTable.Of(stack.StackStatus.Value).Meaning} ({stack.StackStatus.Value}{since}{by}) by somebody else.")
        {
            Resource = stack.StackName,
            RecommendedAction = "Wait until that operation has ended, or give -WaitForOther.",
        };
    }

    /// <summary>The stack is changed by others each time that it is looked at.</summary>
    /// <param name="stackName">The stack.</param>
    public static MlOpsException Unsettled(string stackName) =>
        new(DeploymentErrorIds.StackBusy, MlErrorCategory.ResourceBusy, $"Stack {stackName} is changed by others again and again.")
        {
            Resource = stackName,
            RecommendedAction = "Find out what else works on the stack, then run the command again.",
        };

    /// <summary>CloudFormation began the deployment and did not succeed.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="operation">The operation.</param>
    public static MlOpsException StackFailed(string stackName, StackOperation operation)
    {
        var failure = StackFailure.FirstOf(operation.Events);
        var others = StackFailure.AllOf(operation.Events).Count - 1;
        var also = others > 0 ? FormattableString.Invariant($" ({others} more failed for reasons of their own.)") : "";
        var meaning = StackStatusTable.Of(operation.Status).Meaning;
        var what = failure is null ? "CloudFormation names no resource." : $"First to fail: {failure}{also}";
        return new(DeploymentErrorIds.StackFailed, Category(failure), $"Stack {stackName} {meaning} ({operation.Status}). {what}")
        {
            Resource = failure is null ? stackName : $"{stackName}/{failure.LogicalId}",
            RecommendedAction = AfterFailure(operation.Status, failure),
        };
    }

    /// <summary>The rollback of a failed update failed.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="operation">The rollback.</param>
    public static MlOpsException RollbackFailed(string stackName, StackOperation operation)
    {
        var failures = StackFailure.AllOf(operation.Events);
        var ids = string.Join(", ", failures.Select(failure => failure.LogicalId));
        return new(
            DeploymentErrorIds.StackRollbackFailed, MlErrorCategory.OperationStopped, $"The rollback of stack {stackName} failed ({operation.Status}). {Name(failures)}")
        {
            Resource = stackName,
            RecommendedAction = ids.Length == 0
                ? "Mend what the events of the stack show, then run the command again."
                : $"Mend what is wrong with {ids} and run the command again, or leave them as they are with -SkipResource {ids}.",
        };
    }

    /// <summary>A stack cannot be repaired before the rollback of its last update is over.</summary>
    /// <param name="stack">The stack.</param>
    public static MlOpsException RollbackToContinue(Stack stack) =>
        new(
            DeploymentErrorIds.StackRollbackFailed,
            MlErrorCategory.InvalidOperation,
            $"Stack {stack.StackName} {StackStatusTable.Of(stack.StackStatus.Value).Meaning} ({stack.StackStatus.Value}).{Reason(stack.StackStatusReason)}")
        {
            Resource = stack.StackName,
            RecommendedAction = "Mend what the reason names, and deploy the product again with Deploy-MlProduct, which continues the rollback first. Then run the same command again.",
        };

    /// <summary>Taking the stack over would delete or replace what holds data.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="findings">Each resource that would be lost.</param>
    public static MlOpsException AdoptionIncomplete(string stackName, IReadOnlyList<MlFinding> findings) =>
        new(
            DeploymentErrorIds.AdoptionIncomplete,
            MlErrorCategory.InvalidOperation,
            $"Stack {stackName} cannot be adopted without losing what holds data: {string.Join(" ", findings.Where(finding => finding.Severity == MlSeverity.Error).Select(finding => finding.Message))}")
        {
            Resource = stackName,
            Findings = findings,
            RecommendedAction = "Make config and stack agree on those resources' names, or give -Force to let CloudFormation delete or replace them.",
        };

    /// <summary>The deployment would delete or replace what holds data.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="losses">Each change that would.</param>
    /// <param name="isProduction">Whether the stack has the policy of production.</param>
    public static MlOpsException DataWouldBeLost(string stackName, IReadOnlyList<DataLoss> losses, bool isProduction) =>
        Loss(
            DeploymentErrorIds.DataWouldBeLost,
            MlErrorCategory.InvalidOperation,
            stackName,
            losses,
            isProduction,
            "Make the config agree with what is deployed, or give -Force to let CloudFormation go on."
            + (isProduction ? " In production the stack's policy forbids it even so, until somebody who may set that policy lifts it." : ""));

    /// <summary>The deployment would delete or replace what holds data; it is forced, and the stack's policy forbids it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="losses">Each change that would.</param>
    public static MlOpsException StackPolicyForbids(Stack stack, IReadOnlyList<DataLoss> losses) =>
        Loss(
            DeploymentErrorIds.StackPolicyForbids,
            MlErrorCategory.PermissionDenied,
            stack.StackName,
            losses,
            isProduction: true,
            Advice.With(
                "The policy of a production stack forbids that, also with -Force. Make the config agree with what is deployed; or have somebody who may set "
                + "the policy allow the updates, and deploy again at once with -Force, which puts the policy back; until then nothing guards the stack's data:",
                $"aws cloudformation set-stack-policy --stack-name {stack.StackName} --region {Arn.Parse(stack.StackId).Region} --stack-policy-body "
                + """'{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}'"""));

    /// <summary>The deployment would replace resources that keep their names.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="findings">A finding for each.</param>
    public static MlOpsException NamedReplacement(string stackName, IReadOnlyList<MlFinding> findings) =>
        new(DeploymentErrorIds.NamedReplacement, MlErrorCategory.InvalidOperation, $"Stack {stackName} is not changed: {string.Join(" ", findings.Select(finding => finding.Message))}")
        {
            Resource = stackName,
            Findings = findings,
            RecommendedAction = findings[0].Suggestion,
        };

    private static MlOpsException Loss(string id, MlErrorCategory category, string stackName, IReadOnlyList<DataLoss> losses, bool isProduction, string action)
    {
        MlFinding[] findings = [.. losses.Select(loss => DeploymentFindings.DataWouldBeLost(loss, isProduction))];
        return new(id, category, $"Stack {stackName} is not changed: {string.Join(" ", findings.Select(finding => finding.Message))}")
        {
            Resource = stackName,
            Findings = findings,
            RecommendedAction = action,
        };
    }

    /// <summary>What was given as a service role is no role's ARN.</summary>
    /// <param name="given">What was given.</param>
    public static MlOpsException ServiceRoleInvalid(string given) =>
        new(DeploymentErrorIds.ServiceRoleInvalid, MlErrorCategory.InvalidArgument, $"'{given}' is no ARN of a role. Nothing was changed.")
        {
            Resource = given,
            RecommendedAction = "Give -ServiceRoleArn a role's ARN, for example arn:aws:iam::123456789012:role/cloudformation.",
        };

    /// <summary>Another service role was given than the stack has.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="current">The role that it has; null for none.</param>
    /// <param name="given">The role that was given.</param>
    public static MlOpsException ServiceRoleChanged(string stackName, string? current, string given) =>
        new(
            DeploymentErrorIds.ServiceRoleChanged,
            MlErrorCategory.InvalidOperation,
            current is null
                ? $"Stack {stackName} works with its caller's permissions, not with a service role; {given} would stay with it for every later operation."
                : $"Stack {stackName} has the service role {current}, not {given}; a new role would stay with it for every later operation.")
        {
            Resource = stackName,
            RecommendedAction = "Leave -ServiceRoleArn out to keep things as they are, or give -Force to change the role for good.",
        };

    /// <summary>The stack is protected from deletion.</summary>
    /// <param name="stackName">The stack.</param>
    public static MlOpsException TerminationProtected(string stackName) =>
        new(DeploymentErrorIds.TerminationProtected, MlErrorCategory.PermissionDenied, $"Stack {stackName} is protected from deletion.")
        {
            Resource = stackName,
            RecommendedAction = "Give -Force to lift the protection and delete it.",
        };

    /// <summary>CloudFormation could not delete everything.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="operation">The deletion.</param>
    /// <param name="holders">Who holds what could not be deleted, as far as it could be found out.</param>
    public static MlOpsException DeletionFailed(string stackName, StackOperation operation, IReadOnlyList<MlFinding> holders) =>
        new(
            DeploymentErrorIds.StackDeletionFailed,
            MlErrorCategory.OperationStopped,
            operation.Status == "DELETE_FAILED"
                ? string.Join(' ', [$"Stack {stackName} is half deleted (DELETE_FAILED). {Name(StackFailure.AllOf(operation.Events))}", .. holders.Select(holder => holder.Message)])
                : $"CloudFormation did not begin to delete stack {stackName} ({operation.Status}).{Reason(operation.Events.LastOrDefault(item => item.IsOfStack())?.ResourceStatusReason)}")
        {
            Resource = stackName,
            Findings = holders,
            RecommendedAction = holders.Count == 0
                ? "Mend what keeps those resources from being deleted, then run the command again: it resumes the deletion."
                : Advice.Join([.. Remedies(holders), "Then run the command again: it resumes the deletion."]),
        };

    /// <summary>AWS would refuse to delete what others hold: nothing was asked of it.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="foreseen">Who holds what.</param>
    public static MlOpsException RemovalBlocked(string stackName, IReadOnlyList<MlFinding> foreseen)
    {
        var holders = foreseen.Where(finding => finding.Severity == MlSeverity.Error).ToList();
        return new(
            DeploymentErrorIds.RemovalBlocked,
            MlErrorCategory.InvalidOperation,
            $"Stack {stackName} is not removed, because AWS would refuse to delete what others hold. {string.Join(' ', holders.Select(holder => holder.Message))} Nothing was changed.")
        {
            Resource = stackName,
            Findings = foreseen,
            RecommendedAction = Advice.Join([.. Remedies(holders), "Then run the command again; or give -SkipHolderCheck to let CloudFormation find out what can be deleted."]),
        };
    }

    /// <summary>SageMaker took the deletion of an endpoint, and failed at it.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="status">Its status now.</param>
    public static MlOpsException EndpointNotDeleted(string endpoint, string status) =>
        new(DeploymentErrorIds.EndpointsLeft, MlErrorCategory.OperationStopped, $"SageMaker did not delete endpoint {endpoint} ({status}).") { Resource = endpoint };

    /// <summary>Endpoints of a test deployment are left: without the stack's role SageMaker cannot delete them, and they cost by the hour.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="region">The region, for commands.</param>
    /// <param name="left">The endpoints, each with why it could not be deleted.</param>
    public static MlOpsException EndpointsLeft(string stackName, string region, IReadOnlyList<(MlRemovedResource Endpoint, MlOpsException Error)> left) =>
        new(
            DeploymentErrorIds.EndpointsLeft,
            left[0].Error.Category,
            $"The deletion of stack {stackName} has not begun, because endpoints of its pipelines are left, which need its role to be deleted. "
            + string.Join(' ', left.Select(item => $"{item.Endpoint.PhysicalId}: {item.Error.Message}")),
            left[0].Error)
        {
            Resource = stackName,
            RecommendedAction = Advice.Join(
            [
                .. left.Select(item => item.Error.RecommendedAction).OfType<string>().Distinct(StringComparer.Ordinal),
                Advice.With(
                    "Where SageMaker goes on refusing, look why, and delete them:",
                    [.. left.SelectMany(item => EndpointCommands(item.Endpoint.PhysicalId, region))]),
                "Then run the same command again: it goes on with the removal.",
            ]),
        };

    private static IEnumerable<string> EndpointCommands(string endpoint, string region)
    {
        yield return $"aws sagemaker describe-endpoint --endpoint-name {Quoting.Shell(endpoint)} --region {region}";
        yield return $"aws sagemaker delete-endpoint --endpoint-name {Quoting.Shell(endpoint)} --region {region}";
    }

    private static IEnumerable<string> Remedies(IEnumerable<MlFinding> holders) =>
        holders.Select(holder => holder.Suggestion).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Drift detection compared nothing at all.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="reason">Why, in CloudFormation's words; null where it gives none.</param>
    public static MlOpsException DriftDetectionFailed(string stackName, string? reason) =>
        new(DeploymentErrorIds.DriftDetectionFailed, MlErrorCategory.OperationStopped, $"Drift detection on stack {stackName} gave no result.{Reason(reason)}")
        {
            Resource = stackName,
            RecommendedAction = "Check that the caller may read every resource of the stack, then run the command again.",
        };

    private static string Name(IReadOnlyList<StackFailure> failures) =>
        failures.Count == 0 ? "CloudFormation names no resource." : string.Join(" ", failures);

    private static MlErrorCategory Category(StackFailure? failure) => Code(failure) switch
    {
        "AccessDenied" => MlErrorCategory.PermissionDenied,
        "AlreadyExists" => MlErrorCategory.ResourceExists,
        "ServiceLimitExceeded" => MlErrorCategory.LimitsExceeded,
        "InvalidRequest" => MlErrorCategory.InvalidArgument,
        _ => MlErrorCategory.OperationStopped,
    };

    private static string AfterFailure(string status, StackFailure? failure)
    {
        var next = status switch
        {
            "ROLLBACK_COMPLETE" or "ROLLBACK_FAILED" => "The next deployment deletes what is left of the stack and creates it anew.",
            "UPDATE_ROLLBACK_FAILED" => "The next deployment continues the rollback first.",
            _ => "The stack is as it was before.",
        };
        var first = Code(failure) switch
        {
            "AccessDenied" => PermissionRemedy(failure!),
            "AlreadyExists" => "Remove the resource of that name, or give the product another name.",
            "ServiceLimitExceeded" => "Ask for a higher quota.",
            _ => "Mend what the reason names.",
        };
        return $"{first} {next}";
    }

    // Some types' handlers are older than these codes; their reasons quote the service alone.
    private static string? Code(StackFailure? failure) =>
        failure is { HandlerErrorCode: null } && AccessDenial.Read(failure.Reason) is { Action: not null } ? "AccessDenied" : failure?.HandlerErrorCode;

    // The reason quotes the denial of the service, which says what kind of policy refused.
    private static string PermissionRemedy(StackFailure failure) =>
        AccessDenial.Read(failure.Reason) is { Action: not null } denial
            ? denial.Remedy(new AwsOperation("cloudformation", "ExecuteChangeSet", failure.LogicalId))
            : "Give the caller, or the stack's service role, the permission that the reason names.";

    private static string Reason(string? reason) => string.IsNullOrEmpty(reason) ? "" : $" {reason}";
}
