using System.IO.Enumeration;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Tells what a user named to be taken away from other things that somebody added. What is the very name of an addition names that one, though it could be
/// read as a pattern: somebody whom <c>*</c> may assume a role is called so, and not everything.
/// </summary>
internal sealed class NamedAdditions
{
    private readonly IReadOnlyList<NamedAddition> _additions;
    private readonly IReadOnlyCollection<string> _patterns;
    private readonly HashSet<string> _names;

    /// <summary>Takes what was added, all of it, and what was named.</summary>
    /// <param name="additions">What was added.</param>
    /// <param name="patterns">What was named: names, or patterns.</param>
    public NamedAdditions(IReadOnlyList<NamedAddition> additions, IReadOnlyCollection<string> patterns)
    {
        _additions = additions;
        _patterns = patterns;
        _names = additions.SelectMany(addition => addition.Names).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether something that was added was not named.</summary>
    /// <param name="addition">What was added.</param>
    public bool Lack(NamedAddition addition) => !_patterns.Any(pattern => Means(pattern, addition));

    /// <summary>Whether something that was named means anything that was added.</summary>
    /// <param name="pattern">A name, or a pattern.</param>
    public bool HaveUseFor(string pattern) => _additions.Any(addition => Means(pattern, addition));

    /// <summary>What a user gives to name an addition and no other, as far as it has such a name.</summary>
    /// <param name="addition">What was added.</param>
    public string ArgumentFor(NamedAddition addition)
    {
        var name = addition.Names.FirstOrDefault(name => _additions.Count(other => other.Names.Contains(name, StringComparer.Ordinal)) == 1) ?? addition.Names[0];
        return name.Contains('\'', StringComparison.Ordinal) ? $"\"{name}\"" : $"'{name}'";
    }

    private bool Means(string pattern, NamedAddition addition) => _names.Contains(pattern)
        ? addition.Names.Contains(pattern, StringComparer.Ordinal)
        : addition.Names.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
}
