namespace MlOps.Sandbox.Identity;

/// <summary>Temporary credentials.</summary>
/// <param name="AccessKeyId">The access key.</param>
/// <param name="Token">The session token.</param>
/// <param name="Expires">When they end, in sandbox time.</param>
/// <param name="Principal">Whose they are.</param>
internal sealed record IssuedSession(string AccessKeyId, string Token, DateTimeOffset Expires, Principal Principal);
