using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Values of a stack's template with its intrinsics and its dynamic references worked out.</summary>
internal sealed class Evaluation
{
    private readonly StackReferences _references;
    private readonly TemplateEvaluator _evaluator;

    /// <summary>Works the conditions out.</summary>
    /// <param name="template">The template.</param>
    /// <param name="references">What names in the template stand for.</param>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public Evaluation(Template template, StackReferences references)
    {
        _references = references;
        _evaluator = Refusals.OfTemplate(() => new TemplateEvaluator(template, references.Context));
    }

    /// <summary>Takes what an evaluator makes of a template.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="references">What names in the template stand for.</param>
    public Evaluation(TemplateEvaluator evaluator, StackReferences references)
    {
        _references = references;
        _evaluator = evaluator;
    }

    /// <summary>The outcome of every condition.</summary>
    public IReadOnlyDictionary<string, bool> Conditions => _evaluator.Conditions;

    /// <summary>Whether a value is known only after deployment.</summary>
    public static bool IsUnknown(string text) => text.Contains(TemplateUnknown.Placeholder, StringComparison.Ordinal);

    /// <summary>Whether something under a condition exists; null is no condition.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public bool Holds(string? condition) => Refusals.OfTemplate(() => _evaluator.Holds(condition));

    /// <summary>The properties of a resource.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public JsonObject Map(TemplateMap map) => Refusals.OfTemplate(() => TemplateJson.ToNode(Resolved(_evaluator.EvaluateMap(map)))!.AsObject());

    /// <summary>A value as text: what an output shows.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public string Text(TemplateValue value) => Refusals.OfTemplate(() => _evaluator.Evaluate(value)) is { } known ? TextOf(Resolved(known)) : "";

    private static string TextOf(TemplateValue value) => value is TemplateMap or TemplateList ? TemplateJson.Write(value, indented: false) : value.ToString() ?? "";

    private TemplateValue Resolved(TemplateValue value) => value switch
    {
        TemplateScalar { Value: string text } => DynamicReference.Replace(text, _references.Resolve),
        TemplateList list => new TemplateList(list.Select(Resolved)),
        TemplateMap map => new TemplateMap(map.Select(entry => (entry.Key, (TemplateValue?)Resolved(entry.Value)))),
        _ => value,
    };
}
