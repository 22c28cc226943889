namespace MlOps.Roles.Federation;

/// <summary>The identity provider of IAM that a role trusts, as its recipe wants it.</summary>
/// <param name="Arn">Its ARN, which its name decides.</param>
public abstract record IdentityProvider(string Arn)
{
    /// <summary>What it is called: <c>SAML provider adfs</c>.</summary>
    internal abstract string Part { get; }

    /// <summary>Its name, which is in the ARN.</summary>
    internal abstract string Name { get; }
}
