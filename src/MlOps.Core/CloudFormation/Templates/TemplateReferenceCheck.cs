using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>Finds references of a template that lead nowhere. Messages are CloudFormation's, as recorded from it.</summary>
internal sealed class TemplateReferenceCheck
{
    /// <summary>What to do about each problem.</summary>
    public const string Advice = "Correct the name, or add what is missing.";

    /// <summary>The parameters that every template has.</summary>
    public static IReadOnlySet<string> PseudoParameters { get; } = new HashSet<string>(
        [
            "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition", "AWS::Region", "AWS::StackId", "AWS::StackName", "AWS::URLSuffix",
        ],
        StringComparer.Ordinal);

    private readonly HashSet<string> _parameters;
    private readonly HashSet<string> _resources;
    private readonly TemplateMap _conditions;
    private readonly ImmutableArray<ReferenceProblem>.Builder _problems = ImmutableArray.CreateBuilder<ReferenceProblem>();

    private TemplateReferenceCheck(Template template, IEnumerable<string> unread)
    {
        _parameters = template.Parameters.Select(parameter => parameter.LogicalId).Concat(unread).ToHashSet(StringComparer.Ordinal);
        _resources = template.Resources.Select(resource => resource.LogicalId).Concat(unread).ToHashSet(StringComparer.Ordinal);
        _conditions = template.Conditions;
    }

    /// <summary>The problems as findings.</summary>
    public static ImmutableArray<MlFinding> Run(Template template) =>
    [
        .. Find(template).Select(problem => Finding.Make(
            MlSeverity.Error, problem.Id, problem.Location ?? new SourceLocation(null, 1, 1), DocumentPlaces.PathOf(problem.Steps), problem.Message, Advice)),
    ];

    /// <summary>The problems of a template; none where a transform has yet to make what references may lead to.</summary>
    /// <param name="template">The template.</param>
    /// <param name="unread">Names of parameters and resources that could not be read, so that references to them say nothing.</param>
    public static ImmutableArray<ReferenceProblem> Find(Template template, params IEnumerable<string> unread)
    {
        if (TemplateTransforms.AreOpen(template))
        {
            return [];
        }

        var check = new TemplateReferenceCheck(template, unread);
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

        return check._problems.ToImmutable();
    }

    private void CheckCondition(string name, TemplateValue condition)
    {
        foreach (var placed in PlacedCall.In(condition, ["Conditions", name]))
        {
            foreach (var reference in TemplateReferences.Of(placed.Call).Where(reference => !IsParameter(reference)))
            {
                Report("UnknownReference", placed, reference.Name, $"Template format error: Unresolved dependencies [{reference.Name}]. Cannot reference resources in the Conditions block of the template");
            }

            CheckConditionNames(placed, "Conditions");
        }
    }

    private void CheckResource(TemplateResource resource)
    {
        ImmutableArray<string> steps = ["Resources", resource.LogicalId];
        for (var index = 0; index < resource.DependsOn.Length; index++)
        {
            if (!_resources.Contains(resource.DependsOn[index]))
            {
                var way = resource.DependsOn.Length == 1 ? steps.Add("DependsOn") : steps.Add("DependsOn").Add(PlacedCall.Index(index));
                Report("UnknownReference", way, resource.DependsOn[index], resource.Location, Unresolved(resource.DependsOn[index], "Resources"));
            }
        }

        CheckValue(resource.Properties, steps.Add("Properties"), "Resources");
        CheckValue(resource.Metadata, steps.Add("Metadata"), "Resources");
        CheckConditionName(resource.Condition, resource.Location, steps.Add("Condition"), "Resources");
    }

    private void CheckOutput(TemplateOutput output)
    {
        ImmutableArray<string> steps = ["Outputs", output.LogicalId];
        CheckValue(output.Value, steps.Add("Value"), "Outputs");
        CheckValue(output.ExportName, steps.Add("Export").Add("Name"), "Outputs");
        CheckConditionName(output.Condition, output.Location, steps.Add("Condition"), "Outputs");
    }

    private void CheckValue(TemplateValue? value, ImmutableArray<string> steps, string block)
    {
        foreach (var placed in PlacedCall.In(value, steps))
        {
            foreach (var reference in TemplateReferences.Of(placed.Call))
            {
                if (reference.Attribute is not null && !_resources.Contains(reference.Name))
                {
                    var way = placed.Call.Name == "Fn::GetAtt" ? placed.Steps.Add("0") : placed.Steps;
                    Report("UnknownReference", way, reference.Name, placed.Call.Location, $"Template error: instance of Fn::GetAtt references undefined resource {reference.Name}");
                }
                else if (reference.Attribute is null && !_resources.Contains(reference.Name) && !IsParameter(reference))
                {
                    Report("UnknownReference", placed, reference.Name, Unresolved(reference.Name, block));
                }
            }

            CheckConditionNames(placed, block);
        }
    }

    private void CheckConditionNames(PlacedCall placed, string block)
    {
        switch (placed.Call)
        {
            case { Name: "Condition", Argument: TemplateScalar { Value: string name } }:
                CheckConditionName(name, placed.Call.Location, placed.Steps, block);
                break;
            case { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } when branches[0] is TemplateScalar { Value: string name } && !_conditions.ContainsKey(name):
                Report("UnknownCondition", placed.Steps.Add("0"), name, placed.Call.Location, $"Template error: unresolved condition dependency {name} in Fn::If");
                break;
        }
    }

    private void CheckConditionName(string? name, SourceLocation? location, ImmutableArray<string> steps, string block)
    {
        if (name is not null && !_conditions.ContainsKey(name))
        {
            Report("UnknownCondition", steps, name, location, $"Template format error: Unresolved condition dependency {name} in the {block} block of the template");
        }
    }

    private bool IsParameter(TemplateReference reference) =>
        reference.Attribute is null && (_parameters.Contains(reference.Name) || PseudoParameters.Contains(reference.Name));

    // CloudFormation begins with "Template format error: " for resources, and without it for outputs.
    private static string Unresolved(string id, string block) =>
        $"{(block == "Resources" ? "Template format error: " : "")}Unresolved resource dependencies [{id}] in the {block} block of the template";

    private void Report(string id, PlacedCall placed, string name, string message) => Report(id, placed.Steps, name, placed.Call.Location, message);

    private void Report(string id, ImmutableArray<string> steps, string name, SourceLocation? location, string message) =>
        _problems.Add(new ReferenceProblem(id, steps, name, location, message));
}
