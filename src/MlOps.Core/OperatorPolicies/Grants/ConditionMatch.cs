using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.ServiceReference;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>A condition by which a key has one of some values, with the operator that the key's type and the values ask for.</summary>
internal static class ConditionMatch
{
    /// <summary>The condition.</summary>
    /// <param name="service">The service that documents the key; null where none does.</param>
    /// <param name="key">The key.</param>
    /// <param name="values">The values, with wildcards.</param>
    public static PolicyCondition Of(ServiceDefinition? service, string key, ImmutableArray<string> values) => new(OperatorOf(service, key, values), key, values);

    private static string OperatorOf(ServiceDefinition? service, string key, ImmutableArray<string> values) =>
        service?.ConditionKeys.GetValueOrDefault(key) == "ARN" ? "ArnLike"
        : values.Any(value => value.AsSpan().IndexOfAny('*', '?') >= 0) ? "StringLike"
        : "StringEquals";
}
