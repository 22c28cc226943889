using System.Collections.Immutable;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>The services that a template's own roles trust, which are those that the roles can be handed to.</summary>
/// <param name="resources">The stack's resources.</param>
/// <param name="scope">Where the stack is.</param>
internal sealed class TrustedServices(StackResources resources, StackScope scope)
{
    private readonly Lazy<ILookup<string, string>> _byRole = new(() => Read(resources, new ArnPatterns(scope)));

    /// <summary>The services; empty where a role is not of the template, or trusts what cannot be known.</summary>
    /// <param name="roles">The ARNs of the roles, as patterns.</param>
    public ImmutableArray<string> Of(ImmutableArray<string> roles) => roles.All(role => _byRole.Value.Contains(role)) && roles.SelectMany(role => _byRole.Value[role]).ToList() is var services
        && !services.Contains(StackScope.Anything)
            ? [.. services.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];

    private static ILookup<string, string> Read(StackResources resources, ArnPatterns arns) => resources.All
        .Where(resource => resource.Type == "AWS::IAM::Role")
        .SelectMany(role => arns.OfOwn(role).SelectMany(arn => role.TextsAt("AssumeRolePolicyDocument/Statement/*/Principal/Service").Select(service => (Arn: arn, Service: service))))
        .ToLookup(entry => entry.Arn, entry => entry.Service, StringComparer.Ordinal);
}
