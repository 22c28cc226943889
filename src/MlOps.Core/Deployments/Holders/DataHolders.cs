namespace MlOps.Deployments.Holders;

/// <summary>What is said of a resource that AWS deletes only when it is empty.</summary>
internal static class DataHolders
{
    /// <summary>Whether it matters what is in it: where it is emptied, as was agreed to, only to whoever is still to agree.</summary>
    /// <param name="item">The resource.</param>
    /// <param name="scope">The removal.</param>
    public static bool IsLookedAt(RemovalItem item, HolderScope scope) => scope.HasFailed || scope.IsPlan || item.Fate is RemovalFate.Retained or RemovalFate.Unknown;

    /// <summary>The finding of what it holds.</summary>
    /// <param name="id">The finding's id.</param>
    /// <param name="item">The resource.</param>
    /// <param name="scope">The removal.</param>
    /// <param name="message">What it holds.</param>
    public static MlFinding Finding(string id, RemovalItem item, HolderScope scope, string message) => item.Fate switch
    {
        RemovalFate.Retained => HolderFindings.Tells(id, message, "It is kept with all of that. Remove-MlProduct -DeleteData deletes it, for good."),
        RemovalFate.Unknown when !scope.HasFailed => HolderFindings.MayHold(
            id, message, "Where CloudFormation does not keep it, the removal fails on that. Remove-MlProduct -DeleteData empties and deletes it, for good."),
        RemovalFate.Unknown => HolderFindings.Holds(id, message, "Remove-MlProduct -DeleteData empties and deletes it, for good."),
        _ when !scope.HasFailed => HolderFindings.Tells(id, message, "It is deleted with all of that, for good."),
        _ => HolderFindings.Holds(id, message, "It is emptied as soon as nothing else keeps the stack; stop what still writes into it."),
    };
}
