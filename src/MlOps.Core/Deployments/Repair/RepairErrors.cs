namespace MlOps.Deployments.Repair;

/// <summary>Makes the errors of repairing drift.</summary>
internal static class RepairErrors
{
    /// <summary>A repair would take away what was added and not named.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="refusals">Why, a sentence each.</param>
    /// <param name="place">The first of what was added, as a rule names it.</param>
    public static MlOpsException NotNamed(string stackName, IReadOnlyList<string> refusals, string place) => Refused(
        stackName,
        refusals,
        $"Nothing was changed. Name what is to be taken away with -Remove, keep what may stay with -Ignore '{place}: WHY', or give -Force for all of it; -WhatIf shows the plan.");

    /// <summary>CloudFormation's change set would do what was not asked for.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="refusals">What, a sentence each.</param>
    /// <param name="done">What was done already.</param>
    public static MlOpsException Surprised(string stackName, IReadOnlyList<string> refusals, IReadOnlyList<MlRepairStep> done) => Refused(
        stackName,
        refusals,
        $"{(Done(done) is { } steps ? $"{steps} CloudFormation changed nothing." : "Nothing was changed.")} Give -Force where CloudFormation may do that besides.");

    private static MlOpsException Refused(string stackName, IReadOnlyList<string> refusals, string action) =>
        new(DeploymentErrorIds.RepairRefused, MlErrorCategory.InvalidOperation, $"The drift of {stackName} is not repaired. {string.Join(' ', refusals)}")
        {
            Resource = stackName,
            RecommendedAction = action,
        };

    /// <summary>The steps that are done; null where none is.</summary>
    /// <param name="steps">Steps of a repair.</param>
    public static string? Done(IEnumerable<MlRepairStep> steps) =>
        steps.Where(step => step.Status == "DONE").ToList() is { Count: > 0 } done ? $"Done already: {string.Join("; ", done)}." : null;

    /// <summary>An error that ended a repair of which steps were done.</summary>
    /// <param name="steps">What became of the steps by then.</param>
    /// <param name="error">The error.</param>
    public static MlOpsException After(IEnumerable<MlRepairStep> steps, MlOpsException error) =>
        new(error.Id, error.Category, error.Message, error.InnerException)
        {
            Resource = error.Resource,
            RecommendedAction = Advice.Join(new[] { Done(steps), error.RecommendedAction }.OfType<string>()),
            AwsErrorCode = error.AwsErrorCode,
            RequestId = error.RequestId,
            StatusCode = error.StatusCode,
            Findings = error.Findings,
        };

    /// <summary>What is to be put back is gone since it was looked at.</summary>
    /// <param name="resource">The resource.</param>
    public static MlOpsException GoneMeanwhile(string resource) =>
        new(DeploymentErrorIds.DriftReportOutdated, MlErrorCategory.InvalidOperation, $"{resource} is gone since it was checked for drift.")
        {
            Resource = resource,
            RecommendedAction = "Check for drift again, and repair what that finds.",
        };

    /// <summary>A drift report is about a stack that is not there any more.</summary>
    /// <param name="report">The report.</param>
    public static MlOpsException Outdated(MlDriftReport report) =>
        new(DeploymentErrorIds.DriftReportOutdated, MlErrorCategory.InvalidOperation, $"The report is about a stack {report.StackName} that was removed since; another has its name.")
        {
            Resource = report.StackName,
            RecommendedAction = "Check for drift again, and repair what that finds.",
        };

    /// <summary>A subscription cannot be ended, since nobody has confirmed it: it has no ARN yet.</summary>
    /// <param name="topicArn">The topic.</param>
    /// <param name="endpoint">Who would get what it tells.</param>
    public static MlOpsException SubscriptionPending(string topicArn, string endpoint) =>
        new(DeploymentErrorIds.SubscriptionPending, MlErrorCategory.InvalidOperation, $"{endpoint} has not confirmed the subscription, and SNS ends only what is confirmed; nothing is sent until then.")
        {
            Resource = topicArn,
            RecommendedAction = "Wait: SNS deletes what nobody confirms. Run the same command again where it is confirmed meanwhile.",
        };

    /// <summary>Some steps of a repair failed.</summary>
    /// <param name="repair">The repair.</param>
    public static MlOpsException Incomplete(MlRepair repair)
    {
        var failed = repair.Steps.Where(step => step.Status == "FAILED").ToList();
        return new(
            DeploymentErrorIds.RepairIncomplete,
            MlErrorCategory.InvalidOperation,
            $"{failed.Count} of {repair.Steps.Count} steps of the repair of {repair.StackName} failed. {string.Join(' ', failed.Select(step => $"{step}: {step.Reason}"))}")
        {
            Resource = repair.StackName,
            RecommendedAction = "Mend what the messages name, and run the same command again: what is done already stays done.",
        };
    }
}
