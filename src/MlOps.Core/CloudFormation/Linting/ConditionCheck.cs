using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Checks that conditions are conditions, and that none waits for itself
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html).
/// </summary>
/// <param name="scope">The template.</param>
internal sealed class ConditionCheck(TemplateScope scope)
{
    private static readonly ImmutableArray<string> Functions = ["Condition", "Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or"];

    public IEnumerable<Fault> Run() =>
    [
        .. TemplateParts.Conditions(scope.Template)
            .Where(part => part.Value is TemplateIntrinsic call && !Functions.Contains(call.Name) && call.Name != "Fn::Transform")
            .Select(part => new Fault("UnexpectedValue", part.Steps, $"{((TemplateIntrinsic)part.Value).Name} is no condition function.", $"Write one of {string.Join(", ", Functions)}.")),
        .. scope.Template.Conditions.Keys.Where(IsCircular).Take(1)
            .Select(name => new Fault("CircularDependency", ["Conditions", name], $"The condition '{name}' depends on itself.", "Break the circle.")),
    ];

    private bool IsCircular(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(NamesIn(name));
        while (open.TryPop(out var next))
        {
            if (next == name)
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (var other in NamesIn(next))
                {
                    open.Push(other);
                }
            }
        }

        return false;
    }

    private IEnumerable<string> NamesIn(string name) =>
        scope.Template.Conditions.TryGetValue(name, out var condition) ? TemplateReferences.ConditionsIn(condition).Select(found => found.Name) : [];
}
