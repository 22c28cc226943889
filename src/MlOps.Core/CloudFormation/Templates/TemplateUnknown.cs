using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>The value of an expression that only the deployment tells: a reference to a resource that is not made yet.</summary>
/// <param name="causes">The references that are not known: <c>Role</c> or <c>Role.Arn</c>.</param>
public sealed class TemplateUnknown(ImmutableSortedSet<string> causes) : TemplateValue
{
    /// <summary>What CloudFormation's change sets show in place of such a value.</summary>
    public const string Placeholder = MlPropertyChange.Unknown;

    /// <summary>The references that are not known: <c>Role</c> or <c>Role.Arn</c>.</summary>
    public ImmutableSortedSet<string> Causes { get; } = causes;

    /// <summary>The value of one reference.</summary>
    public static TemplateUnknown Because(string cause) => new(ImmutableSortedSet.Create(StringComparer.Ordinal, cause));

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateUnknown unknown && Causes.SetEquals(unknown.Causes);

    /// <inheritdoc/>
    public override int GetHashCode() => Causes.Count;

    /// <inheritdoc/>
    public override string ToString() => Placeholder;

    /// <summary>What is unknown in a value, however deep; null where it is wholly known.</summary>
    internal static TemplateUnknown? In(IEnumerable<TemplateValue> values)
    {
        var causes = values.SelectMany(CausesIn).ToImmutableSortedSet(StringComparer.Ordinal);
        return causes.IsEmpty ? null : new TemplateUnknown(causes);
    }

    private static IEnumerable<string> CausesIn(TemplateValue value) => value switch
    {
        TemplateUnknown unknown => unknown.Causes,
        TemplateList list => list.SelectMany(CausesIn),
        TemplateMap map => map.Values.SelectMany(CausesIn),
        _ => [],
    };
}
