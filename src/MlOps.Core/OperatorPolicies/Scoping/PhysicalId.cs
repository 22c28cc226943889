using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>
/// The physical id of a resource that is deployed. It is what <c>Ref</c> gives of most types: a name, an id that its service chose, or an ARN; so that it counts only where it
/// fits what the template tells.
/// </summary>
/// <param name="Text">The id.</param>
internal sealed record PhysicalId(string Text)
{
    /// <summary>The name that it tells; what is given, where it fits none of it.</summary>
    /// <param name="names">The names that the resource can have, as patterns.</param>
    public ImmutableArray<string> NameAmong(ImmutableArray<string> names)
    {
        var name = ArnPatterns.IsArn(Text) ? Text[(Text.LastIndexOfAny([':', '/']) + 1)..] : Text;
        return !Has(name, ":|") && names.Any(pattern => Fits(name, pattern)) ? [name] : names;
    }

    /// <summary>The ARNs that it tells; one that it does not tell stays as it is.</summary>
    /// <param name="arns">The ARNs that the resource can have, as patterns.</param>
    public ImmutableArray<string> ArnsAmong(ImmutableArray<string> arns) => [.. arns.Select(ArnFor).Distinct(StringComparer.Ordinal)];

    private string ArnFor(string pattern) =>
        ArnPatterns.IsArn(Text) ? (Fits(Text, pattern) ? Text : pattern)
        : pattern.EndsWith("/*", StringComparison.Ordinal) && !Has(Text, "/:|") ? pattern[..^1] + Text
        : pattern;

    private static bool Fits(string text, string pattern) => Glob.OfPolicy(pattern).Covers(Glob.OfPolicy(text));

    // Some types have several ids in one, parted by a bar, and a queue's is an address.
    private static bool Has(string text, string characters) => text.AsSpan().IndexOfAny(characters) >= 0;
}
