using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>Keys, and how long they last.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Expiration">When they end; null where they do not, or nobody knows.</param>
internal sealed record TemporaryCredentials(ImmutableCredentials Keys, DateTimeOffset? Expiration)
{
    /// <summary>Says when they end; shows no key.</summary>
    public override string ToString() => $"credentials that end {Expiration?.ToString("u") ?? "never"}";
}
