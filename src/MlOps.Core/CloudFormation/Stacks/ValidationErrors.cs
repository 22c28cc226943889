using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// Why CloudFormation refused a change set. What its validation before the deployment found is told by <c>DescribeEvents</c> only; the
/// change set's own reason just counts (user guide, "Validate stack deployments").
/// </summary>
/// <param name="client">The client.</param>
/// <param name="observer">Who watches.</param>
internal sealed class ValidationErrors(IAmazonCloudFormation client, IOperationObserver observer)
{
    /// <summary>What was found, errors first; empty where CloudFormation tells none, or the caller may not ask.</summary>
    /// <param name="content">What was to be deployed.</param>
    /// <param name="changeSetId">The change set's ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<ValidationError>> ReadAsync(DeploymentContent content, string changeSetId, CancellationToken cancellationToken)
    {
        try
        {
            var events = await ListAsync(changeSetId, cancellationToken).ConfigureAwait(false);
            return
            [
                .. events.Where(item => item.EventType?.Value is "VALIDATION_ERROR" or "HOOK_INVOCATION_ERROR" or "PROVISIONING_ERROR")
                    .Select(item => ToError(item, content))
                    .OrderBy(error => error.Finding.Severity == MlSeverity.Error ? 0 : 1),
            ];
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            observer.Warning($"CloudFormation's validation errors cannot be read: {error.Message}");
            return [];
        }
    }

    private Task<IReadOnlyList<OperationEvent>> ListAsync(string changeSetId, CancellationToken cancellationToken) => Pages.ReadAllAsync<OperationEvent>(async marker =>
    {
        var request = new DescribeEventsRequest { ChangeSetName = changeSetId, Filters = new EventFilter { FailedEvents = true }, NextToken = marker };
        var page = await client.DescribeEventsAsync(request, cancellationToken).MapErrorsAsync("DescribeEvents", changeSetId).ConfigureAwait(false);
        return (page.OperationEvents, page.NextToken);
    });

    private static ValidationError ToError(OperationEvent item, DeploymentContent content)
    {
        var resource = content.Template.Resources.FirstOrDefault(candidate => candidate.LogicalId == item.LogicalResourceId);
        var reason = FirstText(item.ValidationStatusReason, item.HookStatusReason, item.ResourceStatusReason) ?? "CloudFormation gives no reason.";
        var finding = new MlFinding
        {
            Id = item.ValidationName is { Length: > 0 } name ? PascalCase(name) : "DeploymentValidation",
            Severity = item.ValidationFailureMode == HookFailureMode.WARN ? MlSeverity.Warning : MlSeverity.Error,
            Message = $"{item.LogicalResourceId} ({item.ResourceType}): {reason}",
            Path = FirstText(item.ValidationPath, item.LogicalResourceId) ?? "",
            File = resource?.Location?.File,
            Line = resource?.Location?.Line ?? 0,
            Column = resource?.Location?.Column ?? 0,
        };
        return new ValidationError(finding, resource);
    }

    private static string? FirstText(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                return text;
            }
        }

        return null;
    }

    // CloudFormation names validations as NAME_CONFLICT_VALIDATION; findings have ids in Pascal case.
    private static string PascalCase(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
}
