using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Unit.Iam.Judgement;

namespace MlOps.Bench;

/// <summary>A call with its policies as the text that the IAM simulator reads too.</summary>
internal sealed class PolicyCallText(AuthorizationCase call)
{
    private const string FullAccess = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""";

    // Nothing of the call but its text is held, so that there is nothing else for the collector of garbage to look at.
    private readonly string _text = call.ForSimulator();
    private readonly AuthorizationPrincipal _principal = call.Principal;
    private readonly bool _isPolicyRequired = call.ResourcePolicyIsRequired;

    /// <summary>Decides the call, from its text on.</summary>
    public AuthorizationDecision Decide()
    {
        var read = JsonNode.Parse(_text)!.AsObject();
        return PolicyEvaluator.Evaluate(ReadRequest(read["request"]!), ReadPolicies(read));
    }

    private AuthorizationRequest ReadRequest(JsonNode request) => new()
    {
        Principal = _principal,
        Action = (string)request["action"]!,
        Resource = (string)request["resource"]!["resource"]!,
        ResourceAccountId = (string)request["resource"]!["accountId"]!,
        Context = request["contextVariables"]!.AsObject().ToImmutableDictionary(
            key => key.Key,
            key => key.Value is JsonArray several ? several.Select(one => (string)one!).ToImmutableArray() : [(string)key.Value!],
            StringComparer.OrdinalIgnoreCase),
    };

    private PolicySet ReadPolicies(JsonObject read) => new()
    {
        Identity = List(read["identityPolicies"]),
        Boundary = List(read["permissionBoundaryPolicies"]) is [var boundary] ? boundary : null,
        Session = One(read["sessionPolicy"]) is { } session ? [session] : [],
        Resource = One(read["resourcePolicy"]) ?? (_isPolicyRequired ? new NamedPolicy("policy", new PolicyDocument()) : null),
        VpcEndpoint = List(read["vpcEndpointPolicies"]) is [var endpoint] ? endpoint : null,
        ServiceControl = [.. read["serviceControlPolicies"]!.AsArray().Select(level => List(level!["policies"]))],

        // The simulator puts full access before each level's own.
        ResourceControl = [.. read["resourceControlPolicies"]!.AsArray().Select(level => List(level!["policies"]).Insert(0, One(JsonNode.Parse(FullAccess))!))],
    };

    private static ImmutableArray<NamedPolicy> List(JsonNode? policies) =>
        policies is null ? [] : [.. policies.AsArray().Select(policy => new NamedPolicy((string)policy!["name"]!, PolicyDocument.Parse(policy["policy"]!)))];

    private static NamedPolicy? One(JsonNode? policy) => policy is null ? null : new NamedPolicy("policy", PolicyDocument.Parse(policy));
}
