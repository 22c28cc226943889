namespace MlOps.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Success = 0;

    /// <summary>The action was tried and failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the config is wrong; nothing was done.</summary>
    public const int BadInput = 2;

    /// <summary>The action went well and found drift, or changes.</summary>
    public const int Found = 3;
}
