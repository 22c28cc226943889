using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;
using StoredParameter = Amazon.SimpleSystemsManagement.Model.Parameter;

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
/// <param name="observer">Who watches.</param>
internal sealed class DeploymentPlanner(AwsSession session, IOperationObserver observer)
{
    // GetParameters takes ten names (API reference).
    private const int NamesAtOnce = 10;

    /// <summary>Plans a deployment.</summary>
    /// <param name="round">What is there and what is to be deployed.</param>
    /// <param name="source">What it starts from.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the stack's status refuses a deployment for.</exception>
    public async Task<DeploymentPlan> PlanAsync(DeploymentRound round, DeploymentSource source, CancellationToken cancellationToken)
    {
        var treatment = round.Deployed?.Row.Compare ?? StackTreatment.TreatAsAbsent;
        if (treatment.Step == StackStep.Refuse)
        {
            throw DeploymentErrors.Refused(treatment.ErrorId!, round.Deployed!.Stack);
        }

        var stack = treatment.Step == StackStep.GoOn ? round.Deployed : null;
        var ssm = await ResolveAsync(round.Content, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(round.Content, stack, ssm, cancellationToken).ConfigureAwait(false);
        ImmutableArray<MlChange> changes = [.. ChangePlanner.Plan(request).Changes.Select(change => change.ToChange(round.Content.StackName))];
        var accountId = request.AfterContext.AccountId;
        var conflicts = new NameConflicts(new ExistingData(session, accountId), source.NameConflicts(session, accountId), session.Region, observer);
        return new DeploymentPlan
        {
            Changes = changes,
            ResolvedParameters = ssm,
            Findings = round.Deployed is { Row.Deploy.Step: not (StackStep.GoOn or StackStep.TreatAsAbsent) } deployed
                ? [DeploymentFindings.StatusFirst(deployed)]
                : await conflicts.FindAsync(changes, round.Content.Template, stack is not null, cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<ChangeRequest> RequestAsync(
        DeploymentContent content, DeployedStack? deployed, IReadOnlyDictionary<string, string> ssm, CancellationToken cancellationToken)
    {
        var context = await ContextAsync(content.StackName, cancellationToken).ConfigureAwait(false);
        var given = Given(content, deployed);
        var admitted = HiddenParameters.Admit(content.Template, given);
        var after = context with { Parameters = ParameterValues.Resolve(admitted, given, name => ssm.GetValueOrDefault(name)) };
        if (deployed?.Template is not { } template)
        {
            return new ChangeRequest { Before = new Template(), BeforeContext = context, After = content.Template, AfterContext = after };
        }

        var resources = await session.CloudFormation.ListAllResourcesAsync(deployed.Stack.StackId, cancellationToken).ConfigureAwait(false);
        var physicalIds = resources.PhysicalIds();
        var before = DeployedContext.Of(deployed.Stack, template, physicalIds);
        return new ChangeRequest
        {
            Before = template,
            BeforeContext = before,
            After = content.Template,
            AfterContext = after,
            PhysicalIds = id => physicalIds.GetValueOrDefault(id),
            BeforeTags = StackTags.Of(deployed.Stack),
            AfterTags = content.Tags,
        };
    }

    private async Task<StackContext> ContextAsync(string stackName, CancellationToken cancellationToken) => new()
    {
        Region = session.Region,
        AccountId = (await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).AccountId,
        Partition = session.Partition,
        UrlSuffix = RegionCatalog.Default.UrlSuffixOf(session.Region),
        StackName = stackName,
    };

    // As the change set would: a value that is given, else the default, else the value that the stack has.
    private static Dictionary<string, string> Given(DeploymentContent content, DeployedStack? deployed)
    {
        var given = new Dictionary<string, string>(content.Parameters, StringComparer.Ordinal);
        var previous = deployed is null ? FrozenDictionary<string, string>.Empty : DeployedContext.Values(deployed.Stack);
        foreach (var parameter in content.Template.Parameters.Where(parameter => parameter.Default is null && previous.ContainsKey(parameter.LogicalId)))
        {
            given.TryAdd(parameter.LogicalId, previous[parameter.LogicalId]);
        }

        return given;
    }

    private async Task<IReadOnlyDictionary<string, string>> ResolveAsync(DeploymentContent content, CancellationToken cancellationToken)
    {
        var names = content.Template.Parameters
            .Where(ParameterValues.IsFromSsm)
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
                resolved[ReferenceTo(parameter)] = parameter.Value;
            }
        }

        return new ReadOnlyDictionary<string, string>(resolved);
    }

    // What was asked for as /x:3 comes back as name /x, and version or label apart (API reference, Parameter).
    private static string ReferenceTo(StoredParameter parameter) =>
        string.IsNullOrEmpty(parameter.Selector) ? parameter.Name : $"{parameter.Name}:{parameter.Selector.TrimStart(':')}";
}
