namespace MlOps.Deployments.Holders;

/// <summary>Makes the findings of who holds what: what is held, by what, and the command that lets go of it.</summary>
internal static class HolderFindings
{
    // Findings beyond these are counted: a group may have hundreds of network interfaces.
    private const int MostNamed = 10;

    /// <summary>A holder for whose sake AWS refuses to delete something.</summary>
    /// <param name="id">What kind it is of.</param>
    /// <param name="message">What is held, and by what.</param>
    /// <param name="suggestion">What lets go of it.</param>
    public static MlFinding Holds(string id, string message, string suggestion) => Make(id, MlSeverity.Error, message, suggestion);

    /// <summary>A holder that may be gone by the time at which it would be in the way.</summary>
    public static MlFinding MayHold(string id, string message, string suggestion) => Make(id, MlSeverity.Warning, message, suggestion);

    /// <summary>What something holds that stays, or goes with it as was agreed.</summary>
    public static MlFinding Tells(string id, string message, string suggestion) => Make(id, MlSeverity.Information, message, suggestion);

    /// <summary>A holder, where it is certain that it does not go with the stack; what may hold otherwise.</summary>
    public static MlFinding HoldsPerhaps(bool isCertain, string id, string message, string suggestion) =>
        isCertain ? Holds(id, message, suggestion) : MayHold(id, message, suggestion);

    /// <summary>A part of who holds something could not be read.</summary>
    /// <param name="item">The resource.</param>
    /// <param name="what">The part.</param>
    /// <param name="error">Why.</param>
    public static MlFinding NotRead(RemovalItem item, string what, MlOpsException error) => Make(
        HolderIds.HoldersNotRead,
        MlSeverity.Warning,
        $"Who holds {item.Type} {item.Name} could not be read ({what}): {error.Message}",
        error.RecommendedAction);

    /// <summary>Whether a role is held cannot be told, because it is not known which policies are its own.</summary>
    /// <param name="role">The role.</param>
    public static MlFinding NotTold(RemovalItem role) => NotTold(role, "policies", ListAttached(role), ListInline(role));

    /// <summary>Whether policies were attached to a role cannot be told, because its template does not tell which are its own.</summary>
    /// <param name="role">The role.</param>
    public static MlFinding AttachedNotTold(RemovalItem role) => NotTold(role, "attached policies", ListAttached(role));

    /// <summary>Whether a role was given inline policies cannot be told, because its template does not tell which are its own.</summary>
    /// <param name="role">The role.</param>
    public static MlFinding InlineNotTold(RemovalItem role) => NotTold(role, "inline policies", ListInline(role));

    /// <summary>The holders that are named in a message, with the number of those that are not. Those for whose sake AWS refuses come first.</summary>
    /// <param name="findings">The holders of one resource.</param>
    public static IReadOnlyList<MlFinding> Shortened(IReadOnlyList<MlFinding> findings)
    {
        if (findings.Count <= MostNamed)
        {
            return findings;
        }

        MlFinding[] named = [.. findings.OrderBy(finding => finding.Severity != MlSeverity.Error).Take(MostNamed)];
        var last = named[^1];
        named[^1] = Make(last.Id, last.Severity, $"{last.Message} {findings.Count - MostNamed} more are not named here.", last.Suggestion);
        return named;
    }

    private static MlFinding NotTold(RemovalItem role, string what, params string[] commands) => Make(
        HolderIds.HoldersNotRead,
        MlSeverity.Warning,
        $"Whether role {role.Name} has {what} that its template does not give it cannot be told: what the template says of them is not known.",
        Advice.With("Look yourself:", commands));

    private static string ListAttached(RemovalItem role) => $"aws iam list-attached-role-policies --role-name {role.Name}";

    private static string ListInline(RemovalItem role) => $"aws iam list-role-policies --role-name {role.Name}";

    private static MlFinding Make(string id, string severity, string message, string? suggestion) =>
        new() { Id = id, Severity = severity, Message = message, Suggestion = suggestion };
}
