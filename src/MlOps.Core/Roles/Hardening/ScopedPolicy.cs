using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Roles.Hardening;

/// <summary>
/// The policy of a hardened role as its file has it: statements, each with what it is for and where that is from, and activities that pick some of them. Texts may have <see cref="Placeholders"/>.
/// </summary>
internal sealed class ScopedPolicy
{
    private readonly JsonElement _root;

    private ScopedPolicy(JsonElement root) => _root = root;

    /// <summary>The policy's name in the role.</summary>
    public string Name => _root.GetProperty("policyName").GetString()!;

    /// <summary>The activities, by name; none where the policy is for one thing.</summary>
    public ImmutableSortedDictionary<string, Activity> Activities => _root.TryGetProperty("activities", out var activities)
        ? activities.EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => Activity.Read(entry.Value), StringComparer.OrdinalIgnoreCase)
        : ImmutableSortedDictionary<string, Activity>.Empty;

    /// <summary>Opens a policy of this assembly.</summary>
    /// <param name="name">The file's name, for example <c>admin</c>.</param>
    public static ScopedPolicy Open(string name) => new(EmbeddedJson.Read($"hardened/{name}.json"));

    /// <summary>The policy with all of its statements, and what each is for.</summary>
    /// <param name="filled">What placeholders stand for.</param>
    public ReasonedPolicy Fill(Placeholders filled) => Make(filled, _ => true);

    /// <summary>The policy with the statements that activities need, in the order of the file.</summary>
    /// <param name="filled">What placeholders stand for.</param>
    /// <param name="activities">The activities.</param>
    public ReasonedPolicy Fill(Placeholders filled, IEnumerable<Activity> activities) => Make(filled, activities.SelectMany(activity => activity.Statements).ToHashSet(StringComparer.Ordinal).Contains);

    private ReasonedPolicy Make(Placeholders filled, Func<string, bool> isNeeded)
    {
        var needed = _root.GetProperty("statements").EnumerateArray().Where(entry => isNeeded(entry.GetProperty("name").GetString()!)).ToList();
        return new ReasonedPolicy(
            Name,
            [.. needed.Select(entry => filled.Statement(entry.GetProperty("statement")))],
            [.. needed.Select(entry => entry.GetProperty("reason").GetString()!)]);
    }

    /// <summary>Something that a role is for.</summary>
    /// <param name="Service">The service that assumes the role for it.</param>
    /// <param name="LogGroup">The log groups that are written for it; null for none.</param>
    /// <param name="Statements">The names of the statements that it needs.</param>
    internal sealed record Activity(string Service, string? LogGroup, ImmutableArray<string> Statements)
    {
        /// <summary>Reads one.</summary>
        public static Activity Read(JsonElement json) => new(
            json.GetProperty("service").GetString()!,
            json.TryGetProperty("logGroup", out var logGroup) ? logGroup.GetString() : null,
            [.. json.GetProperty("statements").EnumerateArray().Select(name => name.GetString()!)]);
    }
}
