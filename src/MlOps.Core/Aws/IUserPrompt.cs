namespace MlOps.Aws;

/// <summary>Asks the person at the host. A session without one is non-interactive.</summary>
public interface IUserPrompt
{
    /// <summary>Asks for the code that a multi-factor device shows.</summary>
    /// <param name="profileName">The profile that asks for it.</param>
    /// <param name="serialNumber">The device's serial number or ARN, as <c>mfa_serial</c> names it.</param>
    /// <param name="cancellationToken">Stops the question.</param>
    /// <returns>The code; empty where the person gave none.</returns>
    Task<string> AskMfaCodeAsync(string profileName, string serialNumber, CancellationToken cancellationToken);
}
