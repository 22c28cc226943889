using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Amazon.CloudFormation.Model;

namespace MlOps.Deployments;

/// <summary>What a deployment has found out and done so far, to make a <see cref="MlDeployment"/> of.</summary>
/// <param name="Source">What is deployed.</param>
/// <param name="Context">Who deploys it, and where.</param>
/// <param name="Sandbox">Whether the sandbox answers, not AWS.</param>
internal sealed record DeploymentResult(DeploymentSource Source, MlContext Context, bool Sandbox)
{
    /// <summary>The stack as it stands; null where there is none.</summary>
    public Stack? Stack { get; init; }

    /// <summary>What changes.</summary>
    public ImmutableArray<MlChange> Changes { get; init; } = [];

    /// <summary>SSM parameters that the template reads, with the values found.</summary>
    public IReadOnlyDictionary<string, string> ResolvedParameters { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What the user should know.</summary>
    public ImmutableArray<MlFinding> Findings { get; init; } = [];

    /// <summary>When the deployment began.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>A deployment that is only planned.</summary>
    public MlDeployment Planned() => Make("PLANNED", null, null, planned: true);

    /// <summary>A deployment that CloudFormation is still busy with.</summary>
    public MlDeployment Running() => Make(Stack!.StackStatus.Value, Started, null, planned: false);

    /// <summary>A deployment that has ended well.</summary>
    /// <param name="finished">When.</param>
    public MlDeployment Ended(DateTimeOffset finished) => Make(Stack!.StackStatus.Value, Started, finished, planned: false);

    private MlDeployment Make(string status, DateTimeOffset? started, DateTimeOffset? finished, bool planned) => new()
    {
        Name = Source.Name,
        StackName = Source.StackName,
        StackId = Stack?.StackId,
        Status = status,
        StatusReason = string.IsNullOrEmpty(Stack?.StackStatusReason) ? null : Stack.StackStatusReason,
        AccountId = Context.AccountId,
        Region = Context.Region,
        Outputs = StackOutputs.Of(Stack),
        Changes = [.. Changes.Select(change => change.AnsweredBy(Sandbox))],
        ResolvedParameters = ResolvedParameters,
        Started = started,
        Finished = finished,
        TerminationProtection = Stack?.EnableTerminationProtection == true,
        Expires = Source.Product?.Expires ?? TestDeployment.ExpiryOf(Stack),
        Planned = planned,
        Sandbox = Sandbox,
        Findings = Findings,
        Product = Source.Product,
    };
}
