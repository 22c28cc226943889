namespace MlOps.Products;

/// <summary>Where a product's pipelines take their source from.</summary>
public static class SourceControls
{
    /// <summary>Two CodeCommit repositories that belong to the product.</summary>
    public const string CodeCommit = "codecommit";

    /// <summary>Two archives in a bucket that exists.</summary>
    public const string S3 = "s3";

    /// <summary>Two repositories at GitHub, GitLab or Bitbucket, over a connection that exists.</summary>
    public const string CodeConnections = "codeconnections";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [CodeCommit, S3, CodeConnections];
}
