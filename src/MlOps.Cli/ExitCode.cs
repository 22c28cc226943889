using MlOps.Deployments;

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

    /// <summary>What an error makes of an action.</summary>
    /// <param name="error">The error.</param>
    public static int Of(MlOpsException error) => IsBadInput(error) ? BadInput : Failed;

    // What the command line names and this machine does not have is bad input; what AWS does not have is a failure. So is a deployment that began: its
    // category is what the resource that failed says, whatever that is.
    private static bool IsBadInput(MlOpsException error) => error.Id != DeploymentErrorIds.StackFailed
        && (error.Category is MlErrorCategory.InvalidArgument or MlErrorCategory.InvalidData || error.Id is "FileNotFound" or "ProfileNotFound");
}
