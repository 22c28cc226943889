using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.OperatorPolicies.NearMisses;

/// <summary>A call that a statement allows: one of its actions on one of its resources, with all that it asks for.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Action">The action.</param>
/// <param name="Pattern">The resource, as the statement has it.</param>
internal sealed record GrantedCall(PolicyStatement Statement, string Action, string Pattern)
{
    /// <summary>What stands for text that only AWS chooses.</summary>
    public const string Chosen = "0a1b2c3d";

    /// <summary>The region that a call is made in, where the statement asks for none.</summary>
    public const string RegionKey = "aws:RequestedRegion";

    private static readonly AuthorizationPrincipal Operator = new() { Arn = "arn:aws:iam::123456789012:user/operator", AccountId = "123456789012" };

    /// <summary>All calls that the statements of some policies allow.</summary>
    public static IEnumerable<GrantedCall> Of(IEnumerable<MlPolicy> policies) => policies
        .SelectMany(policy => PolicyDocument.Parse(policy.Json).Statements)
        .SelectMany(statement => statement.Actions.SelectMany(action => statement.Resources.Select(resource => new GrantedCall(statement, action, resource))));

    /// <summary>The call.</summary>
    public AuthorizationRequest Request => new()
    {
        Principal = Operator,
        Action = Action,
        Resource = Pattern == "*" ? "*" : Concrete(Pattern),
        Context = Statement.Conditions.ToImmutableDictionary(condition => condition.Key, condition => (ImmutableArray<string>)[Concrete(condition.Values[0])], StringComparer.OrdinalIgnoreCase),
    };

    private static string Concrete(string pattern) => pattern.Replace("*", Chosen, StringComparison.Ordinal).Replace('?', '0');
}
