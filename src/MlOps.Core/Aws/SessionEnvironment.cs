using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using MlOps.Aws.Credentials;
using MlOps.Aws.Requests;

namespace MlOps.Aws;

/// <summary>What a session takes from the process around it. Tests give one of their own.</summary>
internal sealed record SessionEnvironment
{
    /// <summary>The environment of this process.</summary>
    public static SessionEnvironment Process { get; } = new();

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The user's home folder, in which <c>.aws</c> lies.</summary>
    public string Home { get; init; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>Opens the encrypted store of the .NET SDK; null where the platform has none.</summary>
    public Func<ICredentialProfileStore>? EncryptedStore { get; init; } = Profiles.EncryptedStore.IsAvailable ? () => new NetSDKCredentialsFile() : null;

    /// <summary>The id of this process, to be compared with the owner of a sandbox.</summary>
    public int ProcessId { get; init; } = Environment.ProcessId;

    /// <summary>What carries requests where no transport is set; null for the network.</summary>
    public HttpClientFactory? HttpClientFactory { get; init; }

    /// <summary>The time where no transport is set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Temporary credentials that this process holds already, in memory only.</summary>
    public CredentialCache Cache { get; init; } = new();

    /// <summary>The request rates that all sessions of this process share.</summary>
    public RequestRateLimiter RateLimiter { get; init; } = new();

    /// <summary>The value of a variable; null where it is not set or empty.</summary>
    public string? this[string variable] => Variable(variable) is { Length: > 0 } value ? value : null;
}
