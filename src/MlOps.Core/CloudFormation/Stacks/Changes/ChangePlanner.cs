using System.Collections.Immutable;
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
    private readonly Dictionary<string, TemplateResource> _deployed;
    private readonly Dictionary<string, ResourceChange> _planned = new(StringComparer.Ordinal);

    private ChangePlanner(ChangeRequest request, ResourceTypeCatalog catalog)
    {
        _request = request;
        _catalog = catalog;
        _before = new TemplateEvaluator(request.Before, request.BeforeContext);
        _deployed = request.Before.Resources.Where(resource => _before.Holds(resource.Condition)).ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        _after = new TemplateEvaluator(request.After, request.AfterContext with
        {
            StackId = request.AfterContext.StackId ?? request.BeforeContext.StackId,
            References = id => Stays(id) ? request.BeforeContext.References(id) : null,
            Attributes = (id, attribute) => Stays(id) ? request.BeforeContext.Attributes(id, attribute) : null,
        });
    }

    /// <summary>The changes, resources of the new template first, in its order; then those that go.</summary>
    /// <param name="request">What the stack is and what it shall be.</param>
    /// <param name="catalog">The resource types; null for those that come with MlOps.</param>
    /// <exception cref="MlOpsException"><c>TemplateError</c> where a template cannot be evaluated, refers to nothing or in a circle, or a resource changes its type.</exception>
    public static ImmutableArray<ResourceChange> Plan(ChangeRequest request, ResourceTypeCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ChangePlanner(request, catalog ?? ResourceTypeCatalog.Default).Plan();
    }

    private ImmutableArray<ResourceChange> Plan()
    {
        ImmutableArray<TemplateResource> wanted = [.. _request.After.Resources.Where(resource => _after.Holds(resource.Condition))];
        RefuseOtherTypes(wanted);
        var byId = wanted.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);

        // A resource is planned after those it refers to, so that it is known which of them are replaced.
        foreach (var id in Order())
        {
            if (PlanResource(byId[id]) is { } change)
            {
                _planned.Add(id, change);
            }
        }

        return
        [
            .. wanted.Select(resource => _planned.GetValueOrDefault(resource.LogicalId)).OfType<ResourceChange>(),
            .. _request.Before.Resources.Where(resource => _deployed.ContainsKey(resource.LogicalId) && !byId.ContainsKey(resource.LogicalId)).Select(Removal),
        ];
    }

    private IEnumerable<string> Order()
    {
        var graph = TemplateGraph.Of(_request.After, _after.Conditions);
        return graph.Findings.FirstOrDefault() is { } finding ? throw TemplateErrors.Error(finding.Message) : graph.Waves.SelectMany(wave => wave);
    }

    private void RefuseOtherTypes(ImmutableArray<TemplateResource> wanted)
    {
        var changed = wanted.Where(resource => _deployed.TryGetValue(resource.LogicalId, out var old) && old.Type != resource.Type).Select(resource => resource.LogicalId).ToArray();
        if (changed.Length > 0)
        {
            throw TemplateErrors.Error($"Update of resource type is not permitted. The new template modifies resource type of the following resources: [{string.Join(", ", changed)}]");
        }
    }

    /// <summary>Whether a resource is there and is not replaced, as far as was planned.</summary>
    private bool Stays(string logicalId) => _deployed.ContainsKey(logicalId) && _planned.GetValueOrDefault(logicalId)?.Replacement is null or "False";

    private ResourceChange? PlanResource(TemplateResource resource) =>
        _deployed.TryGetValue(resource.LogicalId, out var old) ? Modification(old, resource) : Addition(resource);

    private ResourceChange Addition(TemplateResource resource) => new()
    {
        Action = "Add",
        LogicalId = resource.LogicalId,
        Type = resource.Type,
        After = _after.EvaluateMap(resource.Properties),
    };

    private ResourceChange Removal(TemplateResource resource) => new()
    {
        Action = "Remove",
        LogicalId = resource.LogicalId,
        Type = resource.Type,
        PhysicalId = _request.PhysicalIds(resource.LogicalId),
        PolicyAction = Evaluated(_before, resource.DeletionPolicy)?.ToString() switch
        {
            "Retain" or "RetainExceptOnCreate" => "Retain",
            "Snapshot" => "Snapshot",
            _ => "Delete",
        },
        Before = _before.EvaluateMap(resource.Properties),
    };

    private ResourceChange? Modification(TemplateResource old, TemplateResource now)
    {
        var before = _before.EvaluateMap(old.Properties);
        var after = _after.EvaluateMap(now.Properties);
        ImmutableArray<ChangeDetail> details =
        [
            .. PropertyDetails(old, now, before, after),
            .. StackTagDetails(now.Type),
            .. AttributeDetails(old, now),
        ];
        if (details.IsEmpty)
        {
            return null;
        }

        var replacement = ReplacementOf(details);
        return new ResourceChange
        {
            Action = "Modify",
            LogicalId = now.LogicalId,
            Type = now.Type,
            PhysicalId = _request.PhysicalIds(now.LogicalId),
            Replacement = replacement,
            PolicyAction = replacement == "True" ? "ReplaceAnd" + (Evaluated(_after, now.UpdateReplacePolicy)?.ToString() ?? "Delete") : null,
            Before = before,
            After = after,
            Details = details,
        };
    }

    private IEnumerable<ChangeDetail> PropertyDetails(TemplateResource old, TemplateResource now, TemplateMap before, TemplateMap after)
    {
        var schema = _catalog.Find(now.Type);
        var sources = new ChangeSources(_request, _planned, id => _deployed.ContainsKey(id), _after.Conditions);
        var details = PropertyDifferences.Between(before, after, unknown => unknown.Causes.Any(cause => !Stays(cause.Split('.')[0]) && !cause.StartsWith("AWS::", StringComparison.Ordinal)))
            .SelectMany(difference => sources.Explain(old, now, difference).Select(source => Detail(schema, difference, source)));
        return _request.IncludePropertyValues ? details : [.. details.Select(WithoutValues).Concat(AttributeReaders(schema, now)).Distinct()];
    }

    private static ChangeDetail Detail(ResourceTypeSchema? schema, PropertyDifferences.Difference difference, ChangeSource source)
    {
        var isTag = difference.Steps[0] == (schema?.TagProperty ?? "Tags");
        var path = string.Join('/', difference.Steps);
        return new ChangeDetail
        {
            Attribute = isTag ? "Tags" : "Properties",
            Name = isTag ? null : difference.Steps[0],
            Path = "/Properties/" + path,
            Before = difference.Before,
            After = difference.After,
            ChangeSource = source.Kind,
            Evaluation = source.Evaluation,
            CausingEntity = source.Cause,
            RequiresRecreation = schema?.RecreationOf(path) ?? Recreation.Conditionally,
        };
    }

    private static ChangeDetail WithoutValues(ChangeDetail detail) => detail with { Path = null, Before = null, After = null };

    /// <summary>Without values, whatever reads an attribute of a modified resource is modified too.</summary>
    private IEnumerable<ChangeDetail> AttributeReaders(ResourceTypeSchema? schema, TemplateResource now) =>
        from property in now.Properties
        from reference in TemplateReferences.In(property.Value, _after.Conditions)
        where reference.Attribute is not null && _planned.GetValueOrDefault(reference.Name) is { Action: "Modify", Replacement: "False" }
        let isTag = property.Key == schema?.TagProperty
        select new ChangeDetail
        {
            Attribute = isTag ? "Tags" : "Properties",
            Name = isTag ? null : property.Key,
            ChangeSource = ChangeSource.ResourceAttribute,
            Evaluation = ChangeSource.Dynamic,
            CausingEntity = reference.ToString(),
            RequiresRecreation = schema?.RecreationOf(property.Key) ?? Recreation.Conditionally,
        };

    /// <summary>Tags of the stack go to every resource that takes tags.</summary>
    private IEnumerable<ChangeDetail> StackTagDetails(string type)
    {
        if (_catalog.Find(type) is not { TagProperty: not null })
        {
            return [];
        }

        var details = _request.AfterTags.Keys.Union(_request.BeforeTags.Keys, StringComparer.Ordinal)
            .Where(key => _request.BeforeTags.GetValueOrDefault(key) != _request.AfterTags.GetValueOrDefault(key))
            .Select(key => Direct("Tags", "/Tags/" + key, _request.BeforeTags.GetValueOrDefault(key), _request.AfterTags.GetValueOrDefault(key)));
        return _request.IncludePropertyValues ? details : details.Select(WithoutValues).Distinct();
    }

    private IEnumerable<ChangeDetail> AttributeDetails(TemplateResource old, TemplateResource now)
    {
        (string Attribute, TemplateValue? Before, TemplateValue? After)[] attributes =
        [
            ("Metadata", Evaluated(_before, old.Metadata), Evaluated(_after, now.Metadata)),
            ("DeletionPolicy", Evaluated(_before, old.DeletionPolicy), Evaluated(_after, now.DeletionPolicy)),
            ("UpdateReplacePolicy", Evaluated(_before, old.UpdateReplacePolicy), Evaluated(_after, now.UpdateReplacePolicy)),
            ("CreationPolicy", Evaluated(_before, old.CreationPolicy), Evaluated(_after, now.CreationPolicy)),
            ("UpdatePolicy", Evaluated(_before, old.UpdatePolicy), Evaluated(_after, now.UpdatePolicy)),
        ];
        var details = attributes.Where(attribute => !Equals(attribute.Before, attribute.After))
            .Select(attribute => Direct(attribute.Attribute, "/" + attribute.Attribute, attribute.Before, attribute.After));
        return _request.IncludePropertyValues ? details : details.Select(WithoutValues);
    }

    private static TemplateValue? Evaluated(TemplateEvaluator evaluator, TemplateValue? value) =>
        value is null or TemplateMap { Count: 0 } ? null : evaluator.Evaluate(value);

    private static ChangeDetail Direct(string attribute, string path, TemplateValue? before, TemplateValue? after) => new()
    {
        Attribute = attribute,
        Path = path,
        Before = before,
        After = after,
        ChangeSource = ChangeSource.DirectModification,
        Evaluation = ChangeSource.Static,
        RequiresRecreation = Recreation.Never,
    };

    /// <summary>
    /// The most intrusive detail decides; one that always replaces but is not certain to happen replaces conditionally. A certain change has a
    /// static detail beside its dynamic one.
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
