namespace MlOps.Deployments;

/// <summary>Which deployments of an account and region are listed.</summary>
public enum DeploymentSelection
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Test deployments.</summary>
    Tests,

    /// <summary>Test deployments whose time is over.</summary>
    ExpiredTests,
}
