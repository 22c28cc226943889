using System.Globalization;

namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>Words an explanation for people.</summary>
internal static class ExplanationSentence
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>The explanation of a decision.</summary>
    /// <param name="decision">What becomes of the call.</param>
    /// <param name="nearest">The statement that came nearest; null where the call is allowed or denied, and where none is near.</param>
    /// <param name="request">The call.</param>
    /// <param name="policies">The policies that apply to it.</param>
    public static string Of(AuthorizationDecision decision, NearMiss? nearest, AuthorizationRequest request, PolicySet policies)
    {
        var ownPolicy = OwnPolicy.NameFor(request);
        var unknown = ownPolicy is not null && policies.Resource is null ? $" But {ownPolicy} must allow it too, and is not known." : "";
        var needed = ownPolicy is not null && decision.Kind == PolicyKind.Resource ? $", and {ownPolicy} must allow it whatever other policies do" : "";
        var call = $"{Caller(request.Principal)} calling {request.Action} on {request.Resource}";
        return (decision.IsAllowed, decision.IsExplicit) switch
        {
            (true, _) when decision.Statement is null => $"{call} is allowed: {(request.Principal.IsRoot ? "it is the root user" : "it needs no permission")}.{unknown}",
            (true, _) => $"{call} is allowed by {Statement(decision.Statement, decision.Kind, decision.Policy!)}.{unknown}",
            (false, true) => $"{call} is denied by {Statement(decision.Statement!, decision.Kind, decision.Policy!)}{At(decision)}.",
            _ => $"{call} is not allowed by any {Name(decision.Kind)}{At(decision)}{needed}. {Nearest(nearest)}",
        };
    }

    private static string Nearest(NearMiss? nearest) => nearest is null
        ? "No statement comes near."
        : $"Nearest is {Statement(nearest.Statement, nearest.Kind, nearest.Policy)}, but {string.Join(", and ", nearest.Mismatches)}.";

    private static string Statement(PolicyStatement statement, PolicyKind kind, NamedPolicy policy) => $"{Statement(statement)} of the {Name(kind)} '{policy.Name}'";

    private static string Statement(PolicyStatement statement) => statement.Sid is { } sid ? $"statement '{sid}'"
        : statement.Index < Ordinals.Length ? $"the {Ordinals[statement.Index]} statement"
        : string.Create(CultureInfo.InvariantCulture, $"statement number {statement.Index + 1}");

    private static string Caller(AuthorizationPrincipal principal) => principal.Alias is { Length: > 0 } alias ? char.ToUpperInvariant(alias[0]) + alias[1..] : principal.Arn;

    private static string At(AuthorizationDecision decision) => decision.Level switch
    {
        null => string.Empty,
        0 => " of the organization's root",
        { } level => $" of the organization's level {level} below the root",
    };

    private static string Name(PolicyKind kind) => kind switch
    {
        PolicyKind.Identity => "identity-based policy",
        PolicyKind.Resource => "resource-based policy",
        PolicyKind.Boundary => "permissions boundary",
        PolicyKind.Session => "session policy",
        PolicyKind.ServiceControl => "service control policy",
        PolicyKind.ResourceControl => "resource control policy",
        _ => "VPC endpoint policy",
    };
}
