using System.Collections.Immutable;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>
/// Computes what a change set would say, without making one. The rules are those of recorded change sets (localstack/localstack,
/// tests/aws/services/cloudformation/test_change_set*.snapshot.json) and of CloudFormation's documentation
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets-samples.html).
/// </summary>
public sealed class ChangePlanner
{
    private readonly ChangeRequest _request;
    private readonly ResourceTypeCatalog _catalog;
    private readonly TemplateEvaluator _before;
    private readonly TemplateEvaluator _after;
    private readonly PlannedResources _resources;
    private readonly PropertyDetails _properties;
    private readonly AttributeDetails _attributes;
    private readonly (NoEchoValues Before, NoEchoValues After) _hidden;

    private ChangePlanner(ChangeRequest request, ResourceTypeCatalog catalog)
    {
        _request = request;
        _catalog = catalog;
        _before = new TemplateEvaluator(request.Before, request.BeforeContext);
        _resources = new PlannedResources(request.Before.Resources.Where(resource => _before.Holds(resource.Condition)));
        _after = new TemplateEvaluator(request.After, request.AfterContext with
        {
            StackId = request.AfterContext.StackId ?? request.BeforeContext.StackId,
            References = id => _resources.Stays(id) ? request.BeforeContext.References(id) : null,
            Attributes = (id, attribute) => _resources.Stays(id) ? request.BeforeContext.Attributes(id, attribute) : null,
        });
        var sources = new ChangeSources(request, _resources, _after.Conditions);
        _properties = new PropertyDetails(request, _resources, sources, _after.Conditions);
        _hidden = (new NoEchoValues(request.Before, _before.Conditions), new NoEchoValues(request.After, _after.Conditions));
        _attributes = new AttributeDetails(_before, _after, sources, _hidden);
    }

    /// <summary>Plans what a deployment would change.</summary>
    /// <param name="request">What the stack is and what it shall be.</param>
    /// <param name="catalog">The resource types; null for those that come with MlOps.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where a template cannot be evaluated, refers to nothing or in a circle, or a resource changes its type.</exception>
    public static ChangePlan Plan(ChangeRequest request, ResourceTypeCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ChangePlanner(request, catalog ?? ResourceTypeCatalog.Default).Plan();
    }

    private ChangePlan Plan()
    {
        ImmutableArray<TemplateResource> wanted = [.. _request.After.Resources.Where(resource => _after.Holds(resource.Condition))];
        RefuseOtherTypes(wanted);
        var byId = wanted.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);

        // A resource is planned after those it refers to, so that it is known which of them are replaced.
        foreach (var id in Order())
        {
            if (PlanResource(byId[id]) is { } change)
            {
                _resources.Add(change);
            }
        }

        return new ChangePlan
        {
            After = _after,
            Changes =
            [
                .. wanted.Select(resource => _resources.ChangeOf(resource.LogicalId)).OfType<ResourceChange>(),
                .. _request.Before.Resources.Where(resource => _resources.IsDeployed(resource.LogicalId) && !byId.ContainsKey(resource.LogicalId)).Select(Removal),
            ],
        };
    }

    private IEnumerable<string> Order()
    {
        var graph = TemplateGraph.Of(_request.After, _after.Conditions);
        return graph.Findings.FirstOrDefault() is { } finding ? throw TemplateErrors.Error(finding.Message) : graph.Waves.SelectMany(wave => wave);
    }

    private void RefuseOtherTypes(ImmutableArray<TemplateResource> wanted)
    {
        var changed = wanted.Where(resource => _resources.Deployed(resource.LogicalId) is { } old && old.Type != resource.Type).Select(resource => resource.LogicalId).ToArray();
        if (changed.Length > 0)
        {
            throw TemplateErrors.Error($"Update of resource type is not permitted. The new template modifies resource type of the following resources: [{string.Join(", ", changed)}]");
        }
    }

    private ResourceChange? PlanResource(TemplateResource resource) =>
        _resources.Deployed(resource.LogicalId) is { } old ? Modification(old, resource) : Addition(resource);

    private ResourceChange Addition(TemplateResource resource) => new()
    {
        Action = "Add",
        LogicalId = resource.LogicalId,
        Type = resource.Type,
        After = _hidden.After.Hide(resource.Properties, _after.EvaluateMap(resource.Properties)),
    };

    private ResourceChange Removal(TemplateResource resource) => new()
    {
        Action = "Remove",
        LogicalId = resource.LogicalId,
        Type = resource.Type,
        PhysicalId = _request.PhysicalIds(resource.LogicalId),
        PolicyAction = PolicyOf(_before, resource.DeletionPolicy) switch
        {
            "Retain" or "RetainExceptOnCreate" => "Retain",
            "Snapshot" => "Snapshot",
            _ => "Delete",
        },
        Before = _hidden.Before.Hide(
            resource.Properties, _request.Comparison(resource.LogicalId, TemplateMap.Empty)?.Before ?? _before.EvaluateMap(resource.Properties)),
    };

    private ResourceChange? Modification(TemplateResource old, TemplateResource now)
    {
        var after = _after.EvaluateMap(now.Properties);
        var comparison = _request.Comparison(now.LogicalId, after) ?? Compare(_before.EvaluateMap(old.Properties), after);
        var (shownBefore, shownAfter) = (_hidden.Before.Hide(old.Properties, comparison.Before), _hidden.After.Hide(now.Properties, after));
        var schema = _catalog.Find(now.Type);
        ImmutableArray<ChangeDetail> details =
        [
            .. _properties.Of(schema, old, now, comparison.Differences.Select(difference => difference.In(shownBefore, shownAfter))),
            .. StackTagDetails.Of(schema, _request, after),
            .. _attributes.Of(old, now),
        ];
        if (details.IsEmpty)
        {
            return null;
        }

        var told = _request.IncludePropertyValues ? details : [.. details.Select(detail => detail.WithoutValues()).Distinct()];
        var replacement = ReplacementOf(told);
        return new ResourceChange
        {
            Action = "Modify",
            LogicalId = now.LogicalId,
            Type = now.Type,
            PhysicalId = _request.PhysicalIds(now.LogicalId),
            Replacement = replacement,
            PolicyAction = replacement == "True" ? "ReplaceAnd" + (PolicyOf(_after, now.UpdateReplacePolicy) ?? "Delete") : null,
            Before = shownBefore,
            After = shownAfter,
            Details = told,
        };
    }

    private static string? PolicyOf(TemplateEvaluator evaluator, TemplateValue? policy) => policy is null ? null : evaluator.Evaluate(policy)?.ToString();

    private PropertyComparison Compare(TemplateMap before, TemplateMap after) => new(before, [.. PropertyDifferences.Between(before, after, Moves)]);

    private bool Moves(TemplateUnknown unknown) =>
        unknown.Causes.Any(cause => !_resources.Stays(cause.Split('.')[0]) && !cause.StartsWith("AWS::", StringComparison.Ordinal));

    /// <summary>
    /// The most intrusive detail decides; one that always replaces but is not certain to happen replaces conditionally. A certain change has a
    /// static detail beside its dynamic one
    /// (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html, Replacement).
    /// </summary>
    private static string ReplacementOf(ImmutableArray<ChangeDetail> details)
    {
        if (details.Any(detail => detail is { RequiresRecreation: Recreation.Always, Evaluation: ChangeSource.Static }))
        {
            return "True";
        }

        return details.Any(detail => detail.RequiresRecreation != Recreation.Never) ? "Conditional" : "False";
    }
}
