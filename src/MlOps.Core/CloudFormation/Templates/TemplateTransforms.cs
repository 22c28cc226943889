using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// What transforms a template declares, and whether they have yet to run
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html).
/// </summary>
public static class TemplateTransforms
{
    private const string Embedded = "Fn::Transform";

    /// <summary>The names in a <c>Transform</c> section: a string, a mapping with <c>Name</c> and <c>Parameters</c>, or a list of those.</summary>
    public static IEnumerable<string> Names(TemplateValue? transform) => transform switch
    {
        TemplateScalar { Value: string name } => [name],
        TemplateMap map when map.TryGetValue("Name", out var name) => Names(name),
        TemplateList list => list.SelectMany(Names),
        _ => [],
    };

    /// <summary>The transforms of a template that only CloudFormation can run: macros of an account, and AWS's own without <c>AWS::LanguageExtensions</c>.</summary>
    public static IEnumerable<string> Macros(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Names(template.Transform).Where(name => name != LanguageExtensions.Name);
    }

    /// <summary>The names of all transforms that a template has run: those of its <c>Transform</c> section, and those of <c>Fn::Transform</c> anywhere in it.</summary>
    public static IEnumerable<string> AllNames(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Names(template.Transform).Concat(EmbeddedNames(TemplateLayout.ToMap(template))).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whether transforms have yet to make entries or names, so that nobody can tell which references lead nowhere.</summary>
    public static bool AreOpen(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Macros(template).Any() || template.TransformSections.Count > 0 || !template.ResourceFragments.IsEmpty || !template.OutputFragments.IsEmpty
            || template.Conditions.Keys.Any(IntrinsicNames.IsMadeByTransform)
            || template.Resources.Any(resource => HasFragments(resource.Properties));
    }

    /// <summary>The first <c>Fn::Transform</c> of a value; null where there is none.</summary>
    internal static TemplateValue? EmbeddedIn(TemplateValue? value) => value switch
    {
        TemplateIntrinsic { Name: Embedded } => value,
        TemplateIntrinsic call => EmbeddedIn(call.Argument),
        TemplateList list => list.Select(EmbeddedIn).FirstOrDefault(found => found is not null),
        TemplateMap map when map.TryGetValue(Embedded, out var transform) => transform,
        TemplateMap map => map.Values.Select(EmbeddedIn).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>The error of a transform that cannot be run here.</summary>
    /// <param name="message">What cannot be run, and why.</param>
    /// <param name="location">Where it stands; null where that is not known.</param>
    /// <param name="path">Where it stands, by keys.</param>
    internal static MlOpsException Unsupported(string message, SourceLocation? location, string path)
    {
        const string advice = "Write out what the transform would make.";
        return new MlOpsException("UnsupportedTransform", MlErrorCategory.NotImplemented, message)
        {
            RecommendedAction = advice,
            Findings = location is null ? [] : [Finding.Error("UnsupportedTransform", location, path, message, advice)],
        };
    }

    private static IEnumerable<string> EmbeddedNames(TemplateValue? value) => value switch
    {
        TemplateIntrinsic { Name: Embedded } call => Names(call.Argument),
        TemplateIntrinsic call => EmbeddedNames(call.Argument),
        TemplateList list => list.SelectMany(EmbeddedNames),
        TemplateMap map => map.SelectMany(entry => entry.Key == Embedded ? Names(entry.Value) : EmbeddedNames(entry.Value)),
        _ => [],
    };

    private static bool HasFragments(TemplateValue value) => value switch
    {
        TemplateMap map => map.Any(entry => IntrinsicNames.IsMadeByTransform(entry.Key) || HasFragments(entry.Value)),
        TemplateList list => list.Any(HasFragments),
        TemplateIntrinsic call => call.Name == Embedded || HasFragments(call.Argument),
        _ => false,
    };
}
