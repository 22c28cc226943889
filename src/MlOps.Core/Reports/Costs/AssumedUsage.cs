namespace MlOps.Reports.Costs;

/// <summary>How much a product is used in a month, as far as nobody knows it before: assumed, and said in the report.</summary>
internal static class AssumedUsage
{
    /// <summary>Hours of a month: 8,760 of a year by twelve.</summary>
    public const int Hours = 730;

    /// <summary>Runs of the build pipeline.</summary>
    public const int BuildRuns = 20;

    /// <summary>Minutes that a build takes, which waits for its training.</summary>
    public const int BuildMinutes = 30;

    /// <summary>Runs of the deploy pipeline.</summary>
    public const int DeploymentRuns = 4;

    /// <summary>Minutes that a deployment takes, which waits for the endpoint.</summary>
    public const int DeploymentMinutes = 15;

    /// <summary>Minutes of a source action: the least that is charged.</summary>
    public const int SourceMinutes = 1;

    /// <summary>GB in the artifacts bucket, former versions included.</summary>
    public const int StoredGigabytes = 50;

    /// <summary>GB of build output.</summary>
    public const int LoggedGigabytes = 1;

    /// <summary>GB of container images.</summary>
    public const int ImageGigabytes = 5;

    /// <summary>GB through the interface endpoints.</summary>
    public const int EndpointGigabytes = 10;

    /// <summary>Subnets that each interface endpoint stands in, where they are read from SSM: the least that a config may name.</summary>
    public const int Subnets = 2;
}
