using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What a deployment would change, resource by resource, and what validation finds against it.</summary>
internal sealed class DeploymentPlan
{
    private readonly StackRecord _stack;
    private readonly DeploymentRecord _target;
    private readonly bool _revertsDrift;
    private readonly StackReferences _references;
    private readonly ResourceWorker _worker;
    private readonly StackModel _model;
    private readonly Evaluation _evaluation;
    private readonly Template? _before;
    private readonly HashSet<string> _changedParameters;
    private readonly List<ValidationFinding> _findings = [];
    private readonly List<JsonNode> _changes = [];
    private bool _isDrifted;

    /// <summary>Prepares a plan.</summary>
    public DeploymentPlan(
        World world,
        IEngineHost host,
        StackRecord stack,
        DeploymentRecord target,
        string callerArn,
        bool revertsDrift,
        StackReferences references,
        DateTimeOffset at)
    {
        _stack = stack;
        _target = target;
        _revertsDrift = revertsDrift;
        _references = references;
        _worker = new ResourceWorker(world, host, stack, callerArn, target.Tags, at);
        _model = StackModel.Of(target, references);
        _evaluation = new Evaluation(_model.Template, references);
        _before = stack.Deployment is { } before ? StackModel.Transformed(StackModel.Parse(before.TemplateBody), new StackReferences(world, stack, before).Context) : null;
        _changedParameters = target.Parameters
            .Where(parameter => stack.Deployment?.Parameters.FirstOrDefault(old => old.Key == parameter.Key) is not { } old || old.Value != parameter.Value || old.ResolvedValue != parameter.ResolvedValue)
            .Select(parameter => parameter.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Works it out.</summary>
    /// <exception cref="Services.ServiceException">Where the template cannot be worked out.</exception>
    public Result Make()
    {
        CheckTypes();
        foreach (var resource in _model.Resources.Where(resource => _stack.Find(resource.LogicalId) is null))
        {
            _references.Unknown.Add(resource.LogicalId);
        }

        foreach (var resource in _model.InOrder())
        {
            Consider(resource);
        }

        foreach (var record in _stack.Resources.Where(record => !_model.Has(record.LogicalId)))
        {
            Remove(record);
        }

        return new Result(new JsonArray([.. _changes]), _findings, ChangesOutputs(), _revertsDrift ? (_isDrifted ? "DRIFTED" : "IN_SYNC") : null);
    }

    private void CheckTypes()
    {
        var unknown = _model.Resources.Select(resource => resource.Type).Where(type => ResourceTypeTable.Find(type) is null).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw Refusals.Validation($"Template format error: Unrecognized resource types: [{string.Join(", ", unknown)}]");
        }

        var changed = _model.Resources.Where(resource => _stack.Find(resource.LogicalId) is { } record && record.Type != resource.Type).Select(resource => resource.LogicalId).ToList();
        if (changed.Count > 0)
        {
            throw Refusals.Validation($"Update of resource type is not permitted. The new template modifies resource type of the following resources: [{string.Join(", ", changed)}]");
        }
    }

    private void Consider(TemplateResource resource)
    {
        var properties = _evaluation.Map(resource.Properties);
        _findings.AddRange(PropertyValidation.Check(resource, properties));
        if (_stack.Find(resource.LogicalId) is not { } record)
        {
            CheckName(resource, properties);
            _changes.Add(Change("Add", resource.LogicalId, resource.Type, null, null, properties, [], [], replacement: "True"));
            return;
        }

        _references.Planned[resource.LogicalId] = properties;
        var actual = ActualState(record);
        var differences = Differences(record, properties, actual).ToList();
        var details = differences.SelectMany(difference => Details(record, resource, difference)).ToList();
        details.AddRange(AttributeDetails(record, resource));
        if (actual is { Count: 0 })
        {
            _isDrifted = true;
            _references.Unknown.Add(record.LogicalId);
            var again = Change("Add", record.LogicalId, record.Type, null, null, properties, [], [], replacement: "True");
            again["ResourceChange"]!["ResourceDriftStatus"] = "DELETED";
            _changes.Add(again);
            return;
        }

        if (details.Count == 0)
        {
            AddUnwritten(record, properties, actual);
            return;
        }

        var replacement = Replacement(record.Type, differences);
        if (replacement != "False")
        {
            _references.Unknown.Add(record.LogicalId);
            CheckName(resource, properties, record);
        }

        var change = Change("Modify", record.LogicalId, record.Type, record.PhysicalId, record.Properties, properties, details, Scopes(details), replacement);
        if (replacement == "True")
        {
            change["ResourceChange"]!["PolicyAction"] = resource.UpdateReplacePolicy?.ToString() == "Retain" ? "ReplaceAndRetain" : "ReplaceAndDelete";
            WarnOfContents(record, resource.UpdateReplacePolicy?.ToString() ?? "Delete");
        }

        AddDrift(change, record, actual, properties);
        _changes.Add(change);
    }

    private void Remove(ResourceRecord record)
    {
        var keeps = record.DeletionPolicy.StartsWith("Retain", StringComparison.Ordinal);
        var change = Change("Remove", record.LogicalId, record.Type, record.PhysicalId, record.Properties, null, [], [], replacement: null);
        change["ResourceChange"]!["PolicyAction"] = keeps ? "Retain" : "Delete";
        WarnOfContents(record, record.DeletionPolicy);
        _changes.Add(change);
    }

    private JsonObject? ActualState(ResourceRecord record)
    {
        if (!_revertsDrift || !DriftComparison.IsReverted(record.Type))
        {
            return null;
        }

        return _worker.Find(record) is null ? [] : _worker.Read(record);
    }

    /// <summary>A resource that drifted to just what the new template says: its drift is forgotten and nothing is written.</summary>
    private void AddUnwritten(ResourceRecord record, JsonObject properties, JsonObject? actual)
    {
        if (actual is not { Count: > 0 } || DriftComparison.Differences(record.Type, record.Properties, actual).Count == 0 || JsonNode.DeepEquals(record.Properties, properties))
        {
            return;
        }

        _isDrifted = true;
        var change = Change("SyncWithActual", record.LogicalId, record.Type, record.PhysicalId, record.Properties, properties, [], ["Properties"], null);
        AddDrift(change, record, actual, properties);
        _changes.Add(change);
    }

    private void AddDrift(JsonObject change, ResourceRecord record, JsonObject? actual, JsonObject properties)
    {
        if (!_revertsDrift)
        {
            return;
        }

        var inner = change["ResourceChange"]!.AsObject();
        if (actual is null)
        {
            inner["ResourceDriftStatus"] = DriftComparison.IsSupported(record.Type) ? "NOT_CHECKED" : "UNSUPPORTED";
            return;
        }

        var isModified = DriftComparison.Differences(record.Type, record.Properties, actual).Count > 0;
        _isDrifted |= isModified;
        inner["ResourceDriftStatus"] = isModified ? "MODIFIED" : "IN_SYNC";
        inner["PreviousDeploymentContext"] = Context(record.Properties);
        inner["BeforeContext"] = Context(DriftComparison.Shown(record.Type, properties, actual));
    }

    private IEnumerable<PropertyDifference> Differences(ResourceRecord record, JsonObject after, JsonObject? actual)
    {
        var tags = ResourceTypeTable.Find(record.Type)?.Facts.TagsProperty;
        if (actual is { Count: > 0 })
        {
            var drifted = DriftComparison.Differences(record.Type, after, actual);
            var written = PropertyDifference.Between(record.Properties, after).Where(difference => ResourceTypeCatalog.Default.Get(record.Type).WriteOnly.Cover(difference.Name)
                || !after.ContainsKey(difference.Name));
            return drifted.Select(difference => new PropertyDifference(difference.Path, difference.Actual, difference.Expected)).Concat(written);
        }

        var differences = PropertyDifference.Between(record.Properties, after);
        var tagsDiffer = tags is not null && !record.StackTags.OrderBy(tag => tag.Key, StringComparer.Ordinal).SequenceEqual(_target.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
        return tagsDiffer && !differences.Any(difference => difference.Name == tags)
            ? differences.Append(new PropertyDifference($"/{tags}", Tags.Write(record.StackTags, false), Tags.Write(_target.Tags, false)))
            : differences;
    }

    private IEnumerable<JsonObject> Details(ResourceRecord record, TemplateResource resource, PropertyDifference difference)
    {
        var isTags = difference.Name == ResourceTypeTable.Find(record.Type)?.Facts.TagsProperty;
        var references = resource.Properties.TryGetValue(difference.Name, out var now) ? TemplateReferences.In(now, _evaluation.Conditions).ToList() : [];
        var causes = references.Where(reference => reference.Attribute is null && _changedParameters.Contains(reference.Name)).Select(reference => ("ParameterReference", reference.Name))
            .Concat(references.Where(reference => _references.Unknown.Contains(reference.Name)).Select(reference => (reference.Attribute is null ? "ResourceReference" : "ResourceAttribute", reference.ToString())))
            .Distinct().ToList();
        var before = _before?.Resources.FirstOrDefault(old => old.LogicalId == resource.LogicalId);
        var isSameText = causes.Count > 0 && before is not null && before.Properties.TryGetValue(difference.Name, out var then) && now is not null && then.Equals(now);
        yield return Detail(record.Type, difference, isTags, isSameText ? "Dynamic" : "Static", "DirectModification", null);
        foreach (var (source, entity) in causes.Where(_ => isSameText))
        {
            yield return Detail(record.Type, difference, isTags, "Static", source, entity);
        }
    }

    private JsonObject Detail(string type, PropertyDifference difference, bool isTags, string evaluation, string source, string? entity)
    {
        var target = new JsonObject
        {
            ["Attribute"] = isTags ? "Tags" : "Properties",
            ["Name"] = difference.Name,
            ["Path"] = $"/Properties{difference.Path}",
            ["RequiresRecreation"] = RecreationOf(type, difference).ToString(),
            ["AttributeChangeType"] = difference.Before is null ? "Add" : difference.After is null ? "Remove" : "Modify",
        };
        if (Text(difference.Before) is { } before)
        {
            target["BeforeValue"] = before;
        }

        if (Text(difference.After) is { } after)
        {
            target["AfterValue"] = after;
        }

        if (_revertsDrift)
        {
            target["BeforeValueFrom"] = DriftComparison.IsReverted(type) ? "ACTUAL_STATE" : "PREVIOUS_DEPLOYMENT_STATE";
            target["AfterValueFrom"] = "TEMPLATE";
        }

        var detail = new JsonObject { ["Target"] = target, ["Evaluation"] = evaluation, ["ChangeSource"] = source };
        if (entity is not null)
        {
            detail["CausingEntity"] = entity;
        }

        return detail;
    }

    private static IEnumerable<JsonObject> AttributeDetails(ResourceRecord record, TemplateResource resource)
    {
        var changed = new List<string>();
        if (record.DeletionPolicy != (resource.DeletionPolicy?.ToString() ?? "Delete"))
        {
            changed.Add("DeletionPolicy");
        }

        if (record.UpdateReplacePolicy != (resource.UpdateReplacePolicy?.ToString() ?? "Delete"))
        {
            changed.Add("UpdateReplacePolicy");
        }

        if (!TemplateReferences.In(resource.Metadata).Any() && !JsonNode.DeepEquals(record.Metadata ?? [], TemplateJson.ToNode(resource.Metadata)))
        {
            changed.Add("Metadata");
        }

        return changed.Select(name => new JsonObject
        {
            ["Target"] = new JsonObject { ["Attribute"] = name, ["RequiresRecreation"] = "Never" },
            ["Evaluation"] = "Static",
            ["ChangeSource"] = "DirectModification",
        });
    }

    /// <summary>
    /// A property that takes another resource replaces it; one whose new value is not known yet may turn out the same, so it only might.
    /// </summary>
    private static string Replacement(string type, IReadOnlyCollection<PropertyDifference> differences)
    {
        var decisive = differences.Where(difference => RecreationOf(type, difference) == Recreation.Always).ToList();
        if (decisive.Any(difference => !Evaluation.IsUnknown(Text(difference.After) ?? "")))
        {
            return "True";
        }

        return decisive.Count > 0 || differences.Any(difference => RecreationOf(type, difference) == Recreation.Conditionally) ? "Conditional" : "False";
    }

    private static Recreation RecreationOf(string type, PropertyDifference difference) => ResourceTypeCatalog.Default.Get(type).RecreationOf(difference.Path[1..]);

    private static List<string> Scopes(IEnumerable<JsonObject> details) =>
        [.. details.Select(detail => detail["Target"]!["Attribute"]!.GetValue<string>()).Distinct(StringComparer.Ordinal)];

    private static JsonObject Change(
        string action,
        string logicalId,
        string type,
        string? physicalId,
        JsonObject? before,
        JsonObject? after,
        IEnumerable<JsonObject> details,
        IEnumerable<string> scope,
        string? replacement)
    {
        var change = new JsonObject { ["Action"] = action, ["LogicalResourceId"] = logicalId };
        if (physicalId is not null)
        {
            change["PhysicalResourceId"] = physicalId;
        }

        change["ResourceType"] = type;
        if (replacement is not null)
        {
            change["Replacement"] = replacement;
        }

        change["Scope"] = new JsonArray([.. scope.Select(name => (JsonNode?)name)]);
        change["Details"] = new JsonArray([.. details]);
        if (before is not null)
        {
            change["BeforeContext"] = Context(before);
        }

        if (after is not null)
        {
            change["AfterContext"] = Context(after);
        }

        return new JsonObject { ["Type"] = "Resource", ["ResourceChange"] = change };
    }

    private static string Context(JsonObject properties) => new JsonObject { ["Properties"] = properties.DeepClone() }.ToJsonString();

    private void CheckName(TemplateResource resource, JsonObject properties, ResourceRecord? own = null)
    {
        var name = ResourceTypeTable.Find(resource.Type)?.Facts.NameProperty;
        if (name is null || properties[name]?.ToString() is not { } value || Evaluation.IsUnknown(value))
        {
            return;
        }

        var record = own ?? new ResourceRecord { LogicalId = resource.LogicalId, Type = resource.Type, Status = "" };
        if (_worker.FindConflict(record, properties) is { } conflict && conflict.Id != own?.PhysicalId)
        {
            _findings.Add(new ValidationFinding(
                resource.LogicalId,
                resource.Type,
                "NAME_CONFLICT_VALIDATION",
                "FAIL",
                $"/Resources/{resource.LogicalId}",
                $"Resource of type '{resource.Type}' with identifier '{value}' already exists.",
                "AWS::EarlyValidation::ResourceExistenceCheck"));
        }
    }

    private void WarnOfContents(ResourceRecord record, string policy)
    {
        if (record.Type == "AWS::S3::Bucket" && policy == "Delete" && _worker.Find(record) is { } bucket && !BucketType.IsEmpty(bucket))
        {
            _findings.Add(new ValidationFinding(
                record.LogicalId,
                record.Type,
                "BUCKET_EMPTINESS_VALIDATION",
                "WARN",
                $"/Resources/{record.LogicalId}",
                $"The bucket '{record.PhysicalId}' is not empty. You must either delete all objects and versions or use the deletion policy to retain it, otherwise the delete operation will fail.",
                "AWS::EarlyValidation::S3BucketEmptiness"));
        }
    }

    private bool ChangesOutputs()
    {
        var outputs = _model.Outputs.Select(output => (output.LogicalId, Value: _evaluation.Text(output.Value), output.Description, Export: output.ExportName is null ? null : _evaluation.Text(output.ExportName)));
        return _stack.Deployment is not null && !outputs.OrderBy(output => output.LogicalId, StringComparer.Ordinal)
            .SequenceEqual(_stack.Outputs.Select(output => (LogicalId: output.Key, output.Value, output.Description, Export: output.ExportName)).OrderBy(output => output.LogicalId, StringComparer.Ordinal));
    }

    private static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue scalar => scalar.ToString(),
        _ => value.ToJsonString(),
    };

    /// <summary>A plan.</summary>
    /// <param name="Changes">The changes as <c>DescribeChangeSet</c> answers them, values included.</param>
    /// <param name="Findings">What validation found.</param>
    /// <param name="ChangesOutputs">Whether outputs change.</param>
    /// <param name="StackDriftStatus">Whether the stack is drifted; null where that was not looked at.</param>
    internal sealed record Result(JsonArray Changes, IReadOnlyList<ValidationFinding> Findings, bool ChangesOutputs, string? StackDriftStatus);
}
