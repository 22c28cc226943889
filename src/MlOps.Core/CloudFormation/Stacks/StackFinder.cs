using System.Runtime.CompilerServices;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Looks stacks up.</summary>
internal static class StackFinder
{
    /// <summary>
    /// A stack by name or ARN; null where there is none. A deleted stack is found by its ARN only, as CloudFormation's API reference
    /// of <c>DescribeStacks</c> says.
    /// </summary>
    public static async Task<Stack?> FindStackAsync(this IAmazonCloudFormation client, string stackNameOrId, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.DescribeStacksAsync(new DescribeStacksRequest { StackName = stackNameOrId }, cancellationToken)
                .MapErrorsAsync("DescribeStacks", stackNameOrId).ConfigureAwait(false);
            return response.Stacks?.FirstOrDefault();
        }
        catch (MlOpsException error) when (SaysThatStackDoesNotExist(error))
        {
            return null;
        }
    }

    /// <summary>
    /// The deleted stacks of a name, by its name or ARN, the last deleted first. CloudFormation lists deleted stacks for 90 days
    /// (API reference of <c>ListStacks</c>).
    /// </summary>
    public static async IAsyncEnumerable<Stack> ListDeletedStacksAsync(
        this IAmazonCloudFormation client, string stackNameOrId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var deleted = await Pages.ReadAllAsync<StackSummary>(async marker =>
        {
            var request = new ListStacksRequest { StackStatusFilter = ["DELETE_COMPLETE"], NextToken = marker };
            var page = await client.ListStacksAsync(request, cancellationToken).MapErrorsAsync("ListStacks", stackNameOrId).ConfigureAwait(false);
            return (page.StackSummaries?.Where(stack => stack.StackName == stackNameOrId || stack.StackId == stackNameOrId), page.NextToken);
        }).ConfigureAwait(false);
        foreach (var summary in deleted.OrderByDescending(stack => stack.DeletionTime))
        {
            if (await client.FindStackAsync(summary.StackId, cancellationToken).ConfigureAwait(false) is { } stack)
            {
                yield return stack;
            }
        }
    }

    /// <summary>The name of the stack that has a resource; null where none has.</summary>
    public static async Task<string?> FindStackOfAsync(this IAmazonCloudFormation client, string physicalId, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.DescribeStackResourcesAsync(new DescribeStackResourcesRequest { PhysicalResourceId = physicalId }, cancellationToken)
                .MapErrorsAsync("DescribeStackResources", physicalId).ConfigureAwait(false);
            return response.StackResources?.Find(resource => resource.PhysicalResourceId == physicalId
                && resource.ResourceStatus.Value is not ("DELETE_COMPLETE" or "DELETE_SKIPPED"))?.StackName;
        }
        catch (MlOpsException error) when (SaysThatStackDoesNotExist(error))
        {
            return null;
        }
    }

    /// <summary>The template that a stack was last deployed with; null where it has none yet.</summary>
    public static async Task<string?> FindTemplateAsync(this IAmazonCloudFormation client, string stackId, CancellationToken cancellationToken)
    {
        var request = new GetTemplateRequest { StackName = stackId, TemplateStage = TemplateStage.Original };
        try
        {
            var response = await client.GetTemplateAsync(request, cancellationToken).MapErrorsAsync("GetTemplate", stackId).ConfigureAwait(false);
            return string.IsNullOrWhiteSpace(response.TemplateBody) ? null : response.TemplateBody;
        }
        catch (MlOpsException error) when (error.AwsErrorCode == "ValidationError")
        {
            return null;
        }
    }

    /// <summary>All resources of a stack, in CloudFormation's order, deleted ones included.</summary>
    public static Task<IReadOnlyList<StackResourceSummary>> ListAllResourcesAsync(this IAmazonCloudFormation client, string stackId, CancellationToken cancellationToken) =>
        Pages.ReadAllAsync<StackResourceSummary>(async marker =>
        {
            var request = new ListStackResourcesRequest { StackName = stackId, NextToken = marker };
            var page = await client.ListStackResourcesAsync(request, cancellationToken).MapErrorsAsync("ListStackResources", stackId).ConfigureAwait(false);
            return (page.StackResourceSummaries, page.NextToken);
        });

    /// <summary>Physical ids by logical id, of resources that have one.</summary>
    /// <param name="resources">A stack's resources.</param>
    public static IReadOnlyDictionary<string, string> PhysicalIds(this IEnumerable<StackResourceSummary> resources) => resources
        .Where(resource => !string.IsNullOrEmpty(resource.PhysicalResourceId))
        .ToDictionary(resource => resource.LogicalResourceId, resource => resource.PhysicalResourceId, StringComparer.Ordinal);

    /// <summary>Whether CloudFormation says that there is no such stack: a <c>ValidationError</c> "Stack with id … does not exist".</summary>
    public static bool SaysThatStackDoesNotExist(MlOpsException error) =>
        error.AwsErrorCode == "ValidationError" && error.InnerException?.Message.Contains("does not exist", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether CloudFormation refused because of the stack's status: a <c>ValidationError</c> "Stack:… is in … state and can not be
    /// updated". Somebody else was faster; the stack is to be looked at again.
    /// </summary>
    public static bool SaysThatStatusChanged(MlOpsException error) =>
        error.AwsErrorCode == "ValidationError" && error.InnerException?.Message is { } message
        && (message.Contains(" state and can", StringComparison.Ordinal) || message.Contains(" already exists and cannot be created again", StringComparison.Ordinal));
}
