namespace MlOps.Iam.Evaluation;

/// <summary>How a statement names the caller of a request, from the loosest to the closest.</summary>
internal enum PrincipalMatch
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>By the caller's account: the account's own policies decide on.</summary>
    Account,

    /// <summary>By the role or the user whose session calls: the limits of both hold.</summary>
    Owner,

    /// <summary>By the user, the session or the service itself, or as one of everybody.</summary>
    Exact,
}
