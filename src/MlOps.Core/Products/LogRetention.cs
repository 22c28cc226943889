namespace MlOps.Products;

/// <summary>How long the logs of an enterprise product may be kept.</summary>
public static class LogRetention
{
    /// <summary>
    /// Days that CloudWatch Logs can keep a log group, as far as they are 90 or more (CloudWatch Logs API reference,
    /// PutRetentionPolicy.retentionInDays).
    /// </summary>
    public static IReadOnlyList<int> Days { get; } = [90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
}
