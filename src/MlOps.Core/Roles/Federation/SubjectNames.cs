using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MlOps.Roles.Federation;

/// <summary>Checks names of which subjects are made.</summary>
internal static class SubjectNames
{
    /// <summary>Refuses names of which one is no such name.</summary>
    /// <param name="names">The names.</param>
    /// <param name="parameter">The parameter that takes them, without the hyphen.</param>
    /// <param name="pattern">What each looks like.</param>
    /// <param name="rule">The same, a sentence.</param>
    /// <exception cref="MlOpsException"><c>SubjectNameInvalid</c>; <c>SubjectTooBroad</c>: it has wildcards.</exception>
    public static void CheckAll(ImmutableArray<string> names, string parameter, Regex pattern, string rule)
    {
        foreach (var name in names)
        {
            Check(name, parameter, pattern, rule);
        }
    }

    /// <summary>Refuses what is no such name.</summary>
    /// <param name="name">The name; null where none is given.</param>
    /// <param name="parameter">The parameter that takes it, without the hyphen.</param>
    /// <param name="pattern">What it looks like.</param>
    /// <param name="rule">The same, a sentence.</param>
    /// <exception cref="MlOpsException"><c>SubjectNameInvalid</c>; <c>SubjectTooBroad</c>: it has wildcards.</exception>
    public static void Check(string? name, string parameter, Regex pattern, string rule)
    {
        if (name is null || pattern.IsMatch(name))
        {
            return;
        }

        throw name.AsSpan().ContainsAny('*', '?')
            ? FederationErrors.SubjectTooBroad(name, $"'{name}' in -{parameter} would let in more than one is named. {rule}", $"Name each with -{parameter}.")
            : FederationErrors.SubjectNameInvalid(name, parameter, rule);
    }
}
