using System.Collections.Frozen;
using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Finds references of a template that lead nowhere. Messages are CloudFormation's, as recorded from it.</summary>
internal sealed class TemplateReferenceCheck
{
    private static readonly FrozenSet<string> PseudoParameters = FrozenSet.ToFrozenSet(
        [
            "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
        ],
        StringComparer.Ordinal);

    private readonly FrozenSet<string> _parameters;
    private readonly FrozenSet<string> _resources;
    private readonly TemplateMap _conditions;
    private readonly ImmutableArray<MlFinding>.Builder _findings = ImmutableArray.CreateBuilder<MlFinding>();

    private TemplateReferenceCheck(Template template)
    {
        _parameters = template.Parameters.Select(parameter => parameter.LogicalId).ToFrozenSet(StringComparer.Ordinal);
        _resources = template.Resources.Select(resource => resource.LogicalId).ToFrozenSet(StringComparer.Ordinal);
        _conditions = template.Conditions;
    }

    public static ImmutableArray<MlFinding> Run(Template template)
    {
        if (TemplateTransforms.AreOpen(template))
        {
            return [];
        }

        var check = new TemplateReferenceCheck(template);
        foreach (var condition in template.Conditions)
        {
            check.CheckCondition(condition.Key, condition.Value);
        }

        foreach (var resource in template.Resources)
        {
            check.CheckResource(resource);
        }

        foreach (var output in template.Outputs)
        {
            check.CheckOutput(output);
        }

        return check._findings.ToImmutable();
    }

    private void CheckCondition(string name, TemplateValue condition)
    {
        var path = "Conditions." + name;
        foreach (var reference in TemplateReferences.In(condition).Where(reference => !IsParameter(reference)))
        {
            Report("UnknownReference", reference.Location, path, $"Template format error: Unresolved dependencies [{reference.Name}]. Cannot reference resources in the Conditions block of the template");
        }

        CheckConditionNames(condition, path, "Conditions");
    }

    private void CheckResource(TemplateResource resource)
    {
        var path = "Resources." + resource.LogicalId;
        foreach (var id in resource.DependsOn.Where(id => !_resources.Contains(id)))
        {
            Report("UnknownReference", resource.Location, path + ".DependsOn", Unresolved(id, "Resources"));
        }

        CheckValue(resource.Properties, path + ".Properties", "Resources");
        CheckValue(resource.Metadata, path + ".Metadata", "Resources");
        CheckConditionName(resource.Condition, resource.Location, path + ".Condition", "Resources");
    }

    private void CheckOutput(TemplateOutput output)
    {
        var path = "Outputs." + output.LogicalId;
        CheckValue(output.Value, path + ".Value", "Outputs");
        CheckValue(output.ExportName, path + ".Export.Name", "Outputs");
        CheckConditionName(output.Condition, output.Location, path + ".Condition", "Outputs");
    }

    private void CheckValue(TemplateValue? value, string path, string block)
    {
        foreach (var reference in TemplateReferences.In(value))
        {
            if (reference.Attribute is not null && !_resources.Contains(reference.Name))
            {
                Report("UnknownReference", reference.Location, path, $"Template error: instance of Fn::GetAtt references undefined resource {reference.Name}");
            }
            else if (reference.Attribute is null && !_resources.Contains(reference.Name) && !IsParameter(reference))
            {
                Report("UnknownReference", reference.Location, path, Unresolved(reference.Name, block));
            }
        }

        CheckConditionNames(value, path, block);
    }

    private void CheckConditionNames(TemplateValue? value, string path, string block)
    {
        foreach (var (name, call) in TemplateReferences.ConditionsIn(value))
        {
            if (call.Name == "Condition")
            {
                CheckConditionName(name, call.Location, path, block);
            }
            else if (!_conditions.ContainsKey(name))
            {
                Report("UnknownCondition", call.Location, path, $"Template error: unresolved condition dependency {name} in Fn::If");
            }
        }
    }

    private void CheckConditionName(string? name, SourceLocation? location, string path, string block)
    {
        if (name is not null && !_conditions.ContainsKey(name))
        {
            Report("UnknownCondition", location, path, $"Template format error: Unresolved condition dependency {name} in the {block} block of the template");
        }
    }

    private bool IsParameter(TemplateReference reference) =>
        reference.Attribute is null && (_parameters.Contains(reference.Name) || PseudoParameters.Contains(reference.Name));

    // CloudFormation begins with "Template format error: " for resources, and without it for outputs.
    private static string Unresolved(string id, string block) =>
        $"{(block == "Resources" ? "Template format error: " : "")}Unresolved resource dependencies [{id}] in the {block} block of the template";

    private void Report(string id, SourceLocation? location, string path, string message) =>
        _findings.Add(Finding.Make(MlSeverity.Error, id, location ?? new SourceLocation(null, 1, 1), path, message, "Correct the name, or add what is missing."));
}
