namespace MlOps.Roles.Federation;

/// <summary>Makes the errors of identity providers and of who is trusted.</summary>
internal static class FederationErrors
{
    /// <summary>There is no SAML provider of that name, and no metadata to make it from.</summary>
    public static MlOpsException ProviderNotFound(SamlProvider provider) =>
        new("ProviderNotFound", MlErrorCategory.ObjectNotFound, $"There is no {provider.Part}, and no metadata to make it from. Nothing was changed.")
        {
            Resource = provider.Arn,
            RecommendedAction = "Give the metadata of your identity provider with -MetadataPath, or the name of a SAML provider of the account with -ProviderName.",
        };

    /// <summary>There is a SAML provider of that name that MlOps did not make, with other metadata.</summary>
    public static MlOpsException ProviderNotOurs(IdentityProvider provider) =>
        new("ProviderNotOurs", MlErrorCategory.ResourceExists, $"There is a {provider.Part} that MlOps did not make, with other metadata. All roles that trust it would trust the new ones. Nothing was changed.")
        {
            Resource = provider.Arn,
            RecommendedAction = "Leave out -MetadataPath to use it as it is, give another name with -ProviderName, or replace its metadata with -Adopt.",
        };

    /// <summary>A name is none for a SAML provider.</summary>
    public static MlOpsException ProviderNameInvalid(string name) =>
        new("ProviderNameInvalid", MlErrorCategory.InvalidArgument, $"'{name}' is no name of a SAML provider: it has 1 to 128 letters, digits and . - _. Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = "Give another with -ProviderName.",
        };

    /// <summary>An audience is none.</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="why">Why, a sentence.</param>
    /// <param name="example">One that would do.</param>
    public static MlOpsException AudienceInvalid(string audience, string why, string example) =>
        new("AudienceInvalid", MlErrorCategory.InvalidArgument, $"'{audience}' is no audience. {why} Nothing was changed.")
        {
            Resource = audience,
            RecommendedAction = $"Give one with -Audience, for example {example}.",
        };

    /// <summary>An issuer is none.</summary>
    public static MlOpsException IssuerInvalid(string issuer) =>
        new("IssuerInvalid", MlErrorCategory.InvalidArgument, $"'{issuer}' is no issuer: it begins with https://, has 255 characters at most, and neither port, query, spaces nor wildcards. Nothing was changed.")
        {
            Resource = issuer,
            RecommendedAction = "Give the issuer as the tokens have it in 'iss', for example https://gitlab.com.",
        };

    /// <summary>A name of an organization, a repository, a branch and so on is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameter">The parameter that takes it.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException SubjectNameInvalid(string name, string parameter, string why) =>
        new("SubjectNameInvalid", MlErrorCategory.InvalidArgument, $"'{name}' cannot be trusted by -{parameter}. {why} Nothing was changed.")
        {
            Resource = name,
            RecommendedAction = $"Correct -{parameter}.",
        };

    /// <summary>A subject would let too many in.</summary>
    /// <param name="subject">The subject; empty where there is none.</param>
    /// <param name="why">Why, a sentence.</param>
    /// <param name="advice">What to do.</param>
    public static MlOpsException SubjectTooBroad(string subject, string why, string advice) =>
        new("SubjectTooBroad", MlErrorCategory.InvalidArgument, $"{why} Nothing was changed.")
        {
            Resource = subject,
            RecommendedAction = advice,
        };

    /// <summary>A key of a session tag is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="why">Why, a sentence.</param>
    public static MlOpsException SessionTagInvalid(string key, string why) =>
        new("SessionTagInvalid", MlErrorCategory.InvalidArgument, $"'{key}' is no key of a session tag. {why} Nothing was changed.")
        {
            Resource = key,
            RecommendedAction = "Give keys with -SessionTag, or * alone for all.",
        };
}
