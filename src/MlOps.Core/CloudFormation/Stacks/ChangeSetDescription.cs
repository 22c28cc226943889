using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace MlOps.CloudFormation.Stacks;

/// <summary>What CloudFormation says of a change set.</summary>
/// <param name="First">The first page, which has all but the rest of the changes.</param>
/// <param name="Changes">The changes of all pages.</param>
internal sealed record ChangeSetDescription(DescribeChangeSetResponse First, IReadOnlyList<Change> Changes)
{
    /// <summary>Whether CloudFormation works out the changes still.</summary>
    public bool IsPending => First.Status?.Value is "CREATE_PENDING" or "CREATE_IN_PROGRESS";

    /// <summary>Whether CloudFormation could not make the change set; one without changes counts as such.</summary>
    public bool IsFailed => First.Status == ChangeSetStatus.FAILED;

    /// <summary>Reads a change set, with the values of properties.</summary>
    /// <param name="client">The client.</param>
    /// <param name="stackName">The stack.</param>
    /// <param name="name">The change set.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<ChangeSetDescription> ReadAsync(
        IAmazonCloudFormation client, string stackName, ChangeSetName name, CancellationToken cancellationToken)
    {
        var request = new DescribeChangeSetRequest { StackName = stackName, ChangeSetName = name.ToString(), IncludePropertyValues = true };
        var changes = new List<Change>();
        DescribeChangeSetResponse? first = null;
        do
        {
            var response = await client.DescribeChangeSetAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeChangeSet", stackName).ConfigureAwait(false);
            first ??= response;
            changes.AddRange(response.Changes ?? []);
            request.NextToken = response.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return new ChangeSetDescription(first, changes);
    }

    /// <summary>The change set, ready to be executed.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="name">Its name.</param>
    public ChangeSet Ready(string stackName, ChangeSetName name) => new()
    {
        Name = name,
        Id = First.ChangeSetId,
        StackId = First.StackId,
        Changes = [.. ChangeReader.Read(stackName, Changes)],
        ResolvedParameters = ResolvedParameters(First),
    };

    /// <summary>SSM parameters that the template reads, by their names, with the values that were found.</summary>
    /// <param name="described">How the change set is described.</param>
    public static IReadOnlyDictionary<string, string> ResolvedParameters(DescribeChangeSetResponse described)
    {
        var resolved = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in described.Parameters ?? [])
        {
            if (!string.IsNullOrEmpty(parameter.ResolvedValue))
            {
                resolved[parameter.ParameterValue] = parameter.ResolvedValue;
            }
        }

        return resolved;
    }
}
