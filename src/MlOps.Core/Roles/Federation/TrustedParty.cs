using System.Collections.Immutable;

namespace MlOps.Roles.Federation;

/// <summary>Who is let into a role from outside AWS, as somebody chose it.</summary>
public abstract record TrustedParty
{
    /// <summary>The name by which the role's tags know what kind it is.</summary>
    internal abstract string Kind { get; }

    /// <summary>What was chosen, by the names of the parameters, as tags have it.</summary>
    internal abstract IEnumerable<KeyValuePair<string, string>> Choices { get; }

    /// <summary>The provider of IAM that knows them.</summary>
    /// <param name="place">Where the role is.</param>
    internal abstract IdentityProvider ProviderIn(RecipePlace place);

    /// <summary>The audiences that are taken.</summary>
    /// <param name="partition">The partition.</param>
    internal abstract ImmutableArray<string> AudiencesIn(string partition);

    /// <summary>The subjects that are taken; empty where the provider alone decides.</summary>
    internal virtual ImmutableArray<string> Subjects => [];

    /// <summary>What an assertion may say of a session besides who it is.</summary>
    internal virtual SessionClaims Claims => SessionClaims.None;

    /// <summary>Refuses what cannot be trusted, before anybody is called.</summary>
    /// <param name="partition">The partition.</param>
    internal abstract void Check(string partition);
}
