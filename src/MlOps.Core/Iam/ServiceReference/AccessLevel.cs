namespace MlOps.Iam.ServiceReference;

/// <summary>What an action does, in the words of https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html.</summary>
internal enum AccessLevel
{
    /// <summary>It lists resources.</summary>
    List,

    /// <summary>It reads what resources hold.</summary>
    Read,

    /// <summary>It makes, changes or deletes resources.</summary>
    Write,

    /// <summary>It changes tags and nothing else.</summary>
    Tagging,

    /// <summary>It grants or changes permissions.</summary>
    PermissionsManagement,
}
