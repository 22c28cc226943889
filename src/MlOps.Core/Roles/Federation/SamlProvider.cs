namespace MlOps.Roles.Federation;

/// <summary>A SAML provider, which is made from the metadata of whoever signs people in.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="ProviderName">Its name.</param>
public sealed record SamlProvider(string Arn, string ProviderName) : IdentityProvider(Arn)
{
    /// <summary>The metadata that it is to have; null where what it has stays, or nobody knows it any more.</summary>
    public SamlMetadata? Metadata { get; init; }

    /// <summary>The hash of the metadata that it is to have; null where what it has stays.</summary>
    public string? MetadataHash { get; init; }

    /// <inheritdoc/>
    internal override string Part => $"SAML provider {ProviderName}";

    /// <inheritdoc/>
    internal override string Name => ProviderName;

    /// <summary>What its metadata are called.</summary>
    internal string MetadataPart => $"metadata of {Part}";
}
