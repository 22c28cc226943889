namespace MlOps.Aws;

/// <summary>The transport of this process. There is one at most, and it belongs to the process: while it is set, no call goes to AWS.</summary>
public static class AwsTransport
{
    private static volatile IAwsTransport? _current;

    /// <summary>The transport; null where calls go to AWS.</summary>
    public static IAwsTransport? Current
    {
        get => _current;
        set => _current = value;
    }
}
