using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace MlOps;

/// <summary>A role of IAM that a recipe made, or would make, with what may be done with it.</summary>
public sealed class MlRole
{
    internal MlRole()
    {
    }

    /// <summary>Its name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its ARN.</summary>
    public string Arn { get; internal init; } = "";

    /// <summary><c>CREATED</c>, <c>UPDATED</c>, <c>UNCHANGED</c>; <c>PLANNED</c> where only was to be shown what would change. Empty for a role that was only read.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>The recipe that it is made by, for example <c>Admin</c>.</summary>
    public string Recipe { get; internal init; } = "";

    /// <summary>What was chosen of the recipe, by the names of the parameters.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; internal init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Who may assume it.</summary>
    public MlPolicy? Trust { get; internal init; }

    /// <summary>What it may do: the policies that lie in it, and those that are attached to it.</summary>
    public IReadOnlyList<MlPolicy> Policies { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The names of the policies that the recipe does not have. They were left alone.</summary>
    public IReadOnlyList<string> OtherPolicies { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The ARN of the policy that is its permissions boundary; null where it has none.</summary>
    public string? PermissionsBoundary { get; internal init; }

    /// <summary>What that policy says, where the recipe made it; null where it is one of others, or there is none.</summary>
    public MlPolicy? Boundary { get; internal init; }

    /// <summary>The ARN of the instance profile that holds it; null where the recipe has none.</summary>
    public string? InstanceProfileArn { get; internal init; }

    /// <summary>The ARN of the identity provider that the role trusts; null where the recipe has none.</summary>
    public string? ProviderArn { get; internal init; }

    /// <summary>
    /// What a SAML identity provider must send for the role, in the attribute https://aws.amazon.com/SAML/Attributes/Role: the ARNs of role and provider. Null of roles that trust no SAML provider.
    /// </summary>
    public string? SamlRoleAttribute { get; internal init; }

    /// <summary>The metadata of the SAML provider, given or read; null of others.</summary>
    internal string? ProviderMetadata { get; init; }

    /// <summary>Whether somebody else made the identity provider.</summary>
    internal bool ProviderIsOfOthers { get; init; }

    /// <summary>How long a session of it may last.</summary>
    public TimeSpan MaxSessionDuration { get; internal init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; internal init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether the role was created, or would be.</summary>
    public bool Created { get; internal init; }

    /// <summary>What was changed, or would be, a line each; empty where all was well already.</summary>
    public IReadOnlyList<string> Changes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The parts that were as the recipe wants them already.</summary>
    public IReadOnlyList<string> LeftAlone { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <summary>The role's name.</summary>
    public override string ToString() => Name;
}
