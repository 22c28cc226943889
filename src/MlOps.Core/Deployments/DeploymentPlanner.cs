using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>What a deployment would do.</summary>
internal sealed record DeploymentPlan
{
    /// <summary>What would change.</summary>
    public required ImmutableArray<MlChange> Changes { get; init; }

    /// <summary>SSM parameters that the template reads, by name, with the values that a deployment would find now.</summary>
    public required IReadOnlyDictionary<string, string> ResolvedParameters { get; init; }

    /// <summary>What the user should know of the plan.</summary>
    public required ImmutableArray<MlFinding> Findings { get; init; }
}

/// <summary>Works out what a deployment would do, with calls that only read.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class DeploymentPlanner(AwsSession session)
{
    // GetParameters takes ten names (API reference).
    private const int NamesAtOnce = 10;

    /// <summary>Plans a deployment.</summary>
    /// <param name="round">What is there and what is to be deployed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the stack's status refuses a deployment for.</exception>
    public async Task<DeploymentPlan> PlanAsync(DeploymentRound round, CancellationToken cancellationToken)
    {
        var treatment = round.Deployed?.Row.Compare ?? StackTreatment.TreatAsAbsent;
        if (treatment.Step == StackStep.Refuse)
        {
            throw DeploymentErrors.Refused(treatment.ErrorId!, round.Deployed!.Stack);
        }

        var exists = treatment.Step == StackStep.GoOn;
        var physicalIds = exists ? await PhysicalIdsAsync(round.Deployed!, cancellationToken).ConfigureAwait(false) : ReadOnlyDictionary<string, string>.Empty;
        return new DeploymentPlan
        {
            Changes = TemplateComparison.Compare(round.Content.StackName, exists ? round.Deployed!.Template : null, round.Content.Template, physicalIds),
            ResolvedParameters = await ResolveAsync(round.Content, cancellationToken).ConfigureAwait(false),
            Findings = round.Deployed is { Row.Deploy.Step: not (StackStep.GoOn or StackStep.TreatAsAbsent) } deployed
                ? [DeploymentFindings.StatusFirst(deployed)]
                : [],
        };
    }

    private async Task<IReadOnlyDictionary<string, string>> PhysicalIdsAsync(DeployedStack deployed, CancellationToken cancellationToken) =>
        (await session.CloudFormation.ListAllResourcesAsync(deployed.Stack.StackId, cancellationToken).ConfigureAwait(false))
            .Where(resource => !string.IsNullOrEmpty(resource.PhysicalResourceId))
            .ToDictionary(resource => resource.LogicalResourceId, resource => resource.PhysicalResourceId, StringComparer.Ordinal);

    private async Task<IReadOnlyDictionary<string, string>> ResolveAsync(DeploymentContent content, CancellationToken cancellationToken)
    {
        var names = content.Template.Parameters
            .Where(parameter => parameter.Type.StartsWith("AWS::SSM::Parameter::Value<", StringComparison.Ordinal))
            .Select(parameter => content.Parameters.GetValueOrDefault(parameter.LogicalId) ?? (parameter.Default as TemplateScalar)?.ToString())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var resolved = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in names.Chunk(NamesAtOnce))
        {
            var response = await session.Ssm.GetParametersAsync(new GetParametersRequest { Names = [.. some] }, cancellationToken)
                .MapErrorsAsync("ssm", "GetParameters", some[0]).ConfigureAwait(false);
            foreach (var parameter in response.Parameters ?? [])
            {
                resolved[parameter.Name] = parameter.Value;
            }
        }

        return new ReadOnlyDictionary<string, string>(resolved);
    }
}
