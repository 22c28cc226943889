namespace MlOps.Products;

/// <summary>The values of <c>iam</c>.</summary>
/// <param name="Section">Where they stand.</param>
/// <param name="PermissionsBoundaryArn">The boundary that all roles get; null for the product's own, where its tier has one.</param>
/// <param name="Path">The path of roles and policies; null for <c>/</c>.</param>
internal sealed record IamConfig(ConfigSection Section, string? PermissionsBoundaryArn, string? Path)
{
    /// <summary>Reads the section.</summary>
    public static IamConfig Read(ConfigSection section) =>
        new(section, section.ReadText(ConfigKeys.PermissionsBoundaryArn), section.ReadText(ConfigKeys.IamPath) is { } path && path != DefaultPath ? path : null);

    // What IAM has where nothing is said (IAM API reference, CreateRole): said or not, it is the same template.
    private const string DefaultPath = "/";

    // IAM answers: Path prefix '/aws-service-role/' can only be used for AWS Service linked Roles.
    private const string ServiceLinkedPath = "/aws-service-role/";

    /// <summary>Reports a path that IAM keeps for roles of its services, and a boundary that no role of the account can have: it is a policy of the account, or one of AWS (IAM API reference, CreateRole).</summary>
    /// <param name="accountId">The account; null where it is not known.</param>
    /// <param name="partition">The region's partition; empty where it is not known.</param>
    public void Check(string? accountId, string partition)
    {
        CheckPath();
        CheckBoundary(accountId, partition);
    }

    private void CheckPath()
    {
        if (Path?.StartsWith(ServiceLinkedPath, StringComparison.Ordinal) == true)
        {
            Section.Report(
                MlSeverity.Error,
                "PathReserved",
                ConfigKeys.IamPath,
                $"{ConfigKeys.IamPath} is '{Path}'; IAM keeps {ServiceLinkedPath} for service-linked roles, which only AWS's services make.",
                $"Choose another. For example: {ConfigKeys.IamPath:example}");
        }
    }

    private void CheckBoundary(string? accountId, string partition)
    {
        if (PermissionsBoundaryArn?.Split(':', 6) is not [_, var ownPartition, _, _, var owner, _])
        {
            return;
        }

        if ((accountId is not null && owner != "aws" && owner != accountId) || (partition.Length > 0 && ownPartition != partition))
        {
            Section.Report(
                MlSeverity.Error,
                "BoundaryOfOthers",
                ConfigKeys.PermissionsBoundaryArn,
                $"The boundary is a policy of account {owner} in partition '{ownPartition}'; roles can have those of account {accountId} in '{partition}' only.",
                $"Name a policy of the product's own account.");
        }
    }
}
