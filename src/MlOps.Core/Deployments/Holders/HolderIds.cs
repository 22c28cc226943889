namespace MlOps.Deployments.Holders;

/// <summary>The ids of the findings of who holds what a removal deletes; <c>docs/errors.md</c> says what each means and what to do.</summary>
internal static class HolderIds
{
    /// <summary>A bucket holds objects, versions or delete markers.</summary>
    public const string BucketNotEmpty = nameof(BucketNotEmpty);

    /// <summary>A model package group holds versions.</summary>
    public const string ModelGroupNotEmpty = nameof(ModelGroupNotEmpty);

    /// <summary>Network interfaces use a security group, or rules of other groups refer to it.</summary>
    public const string SecurityGroupInUse = nameof(SecurityGroupInUse);

    /// <summary>A role has policies that are not its template's, or is in an instance profile.</summary>
    public const string RoleInUse = nameof(RoleInUse);

    /// <summary>A managed policy is attached to others, or is the boundary of others.</summary>
    public const string PolicyInUse = nameof(PolicyInUse);

    /// <summary>Who holds something could not be read.</summary>
    public const string HoldersNotRead = nameof(HoldersNotRead);
}
