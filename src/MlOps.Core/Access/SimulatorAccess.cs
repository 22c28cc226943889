namespace MlOps.Access;

/// <summary>What to do where IAM may not be asked.</summary>
internal static class SimulatorAccess
{
    /// <summary>The way that needs no permission.</summary>
    public const string Advice = "-AuthorizationDetails with the output of 'aws iam get-account-authorization-details', which somebody else may have written, needs no permission.";
}
