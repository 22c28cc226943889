using System.Text.Json.Nodes;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>
/// Plans a deployment: Core's planner says what changes; what only the service knows, the account's names, contents and drift, is added to that.
/// </summary>
internal sealed class StackPlanner
{
    private readonly StackRecord _stack;
    private readonly StackReferences _references;
    private readonly StackModel _model;
    private readonly StackComparison _comparison;
    private readonly ActualState? _actual;
    private readonly EarlyValidation _validation;

    /// <summary>Prepares a plan.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="host">The sandbox around the engine.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="target">What it shall be deployed with.</param>
    /// <param name="callerArn">Whose credentials read.</param>
    /// <param name="revertsDrift">Whether the actual state of resources counts.</param>
    /// <param name="at">The moment of the plan.</param>
    /// <exception cref="Services.ServiceException"><c>ValidationError</c> where the template cannot be worked out.</exception>
    public StackPlanner(World world, IEngineHost host, StackRecord stack, DeploymentRecord target, string callerArn, bool revertsDrift, DateTimeOffset at)
    {
        _stack = stack;
        _references = new StackReferences(world, stack, target);
        _model = StackModel.Of(target, _references);
        var worker = new ResourceWorker(world, host, stack, callerArn, target.Tags, at);
        _actual = revertsDrift ? new ActualState(worker) : null;
        _comparison = new StackComparison(world, stack, target, _model, _references, _actual);
        _validation = new EarlyValidation(worker);
    }

    /// <summary>Works it out.</summary>
    /// <exception cref="Services.ServiceException"><c>ValidationError</c> where the template cannot be worked out.</exception>
    /// <exception cref="ResourceFailedException">Where a resource cannot be read.</exception>
    public StackPlan Plan()
    {
        CheckTypes();
        var withValues = Plan(includesValues: true);
        var without = Plan(includesValues: false);
        var evaluation = new Evaluation(withValues.After, _references);
        var properties = _model.Resources.ToDictionary(resource => resource.LogicalId, resource => evaluation.Map(resource.Properties), StringComparer.Ordinal);
        var drift = _actual is null ? null : new DriftAwareChanges(_stack, _actual, properties);
        return new StackPlan
        {
            Changes = Write(withValues, drift, withValues: true),
            ChangesWithoutValues = Write(without, drift, withValues: false),
            Findings = Findings(withValues, properties),
            ChangesOutputs = ChangesOutputs(evaluation),
            StackDriftStatus = drift?.StackStatus(withValues.Changes),
        };
    }

    private ChangePlan Plan(bool includesValues) =>
        Refusals.OfTemplate(() => ChangePlanner.Plan(_comparison.Request() with { IncludePropertyValues = includesValues }));

    private void CheckTypes()
    {
        var unknown = _model.Resources.Select(resource => resource.Type).Where(type => ResourceTypeTable.Find(type) is null).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw Refusals.Validation($"Template format error: Unrecognized resource types: [{string.Join(", ", unknown)}]");
        }
    }

    private static JsonArray Write(ChangePlan plan, DriftAwareChanges? drift, bool withValues) => drift is null
        ? new JsonArray([.. plan.Changes.Select(change => (JsonNode)ChangeJson.Write(change, withValues))])
        : new JsonArray([.. drift.All(plan.Changes).Select(change => (JsonNode)drift.Write(change, withValues))]);

    private List<ValidationFinding> Findings(ChangePlan plan, Dictionary<string, JsonObject> properties)
    {
        var changes = plan.Changes.ToDictionary(change => change.LogicalId, StringComparer.Ordinal);
        return
        [
            .. _model.InOrder().SelectMany(resource =>
                _validation.Check(resource, properties[resource.LogicalId], _stack.Find(resource.LogicalId), changes.GetValueOrDefault(resource.LogicalId))),
            .. _stack.Resources.Where(record => !_model.Has(record.LogicalId)).SelectMany(record => _validation.CheckContents(record, changes[record.LogicalId])),
        ];
    }

    private bool ChangesOutputs(Evaluation evaluation)
    {
        var outputs = _model.Outputs.Select(output =>
            (output.LogicalId, Value: evaluation.Text(output.Value), output.Description, Export: output.ExportName is null ? null : evaluation.Text(output.ExportName)));
        return _stack.Deployment is not null && !outputs.OrderBy(output => output.LogicalId, StringComparer.Ordinal)
            .SequenceEqual(_stack.Outputs.Select(output => (LogicalId: output.Key, output.Value, output.Description, Export: output.ExportName)).OrderBy(output => output.LogicalId, StringComparer.Ordinal));
    }
}
