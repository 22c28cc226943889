using System.Collections.Immutable;

namespace MlOps.Iam;

/// <summary>Whom a statement names.</summary>
/// <param name="Type"><c>AWS</c>, <c>Service</c>, <c>Federated</c> or <c>CanonicalUser</c>; <c>*</c> for everybody.</param>
/// <param name="Value">An ARN, an account id, a service principal or <c>*</c>.</param>
public sealed record PolicyPrincipal(string Type, string Value)
{
    /// <summary>The types.</summary>
    internal static ImmutableArray<string> Types { get; } = ["AWS", "Service", "Federated", "CanonicalUser"];

    /// <summary>Everybody.</summary>
    public static PolicyPrincipal Everybody { get; } = new("*", "*");
}
