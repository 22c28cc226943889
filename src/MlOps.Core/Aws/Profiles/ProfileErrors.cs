namespace MlOps.Aws.Profiles;

/// <summary>Errors about profiles that more than one place raises.</summary>
internal static class ProfileErrors
{
    /// <summary>A profile is missing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="store">Where it was looked for.</param>
    /// <param name="why">Why it was looked for.</param>
    /// <param name="isFromPowerShell">Whether whoever is told has cmdlets to make one with.</param>
    public static MlOpsException NotFound(string name, ProfileStore store, string why, bool isFromPowerShell = true)
    {
        var known = store.Names.Order(StringComparer.Ordinal).ToArray();
        return new MlOpsException(
            "ProfileNotFound", MlErrorCategory.ObjectNotFound, $"There is no profile '{name}' ({why}). Searched: {store.Places}.")
        {
            Resource = name,
            RecommendedAction = known.Length == 0
                ? $"Make one with 'aws configure --profile'{(isFromPowerShell ? " or Set-AWSCredential -StoreAs" : "")}."
                : $"Use one of these: {string.Join(", ", known)}.",
        };
    }
}
