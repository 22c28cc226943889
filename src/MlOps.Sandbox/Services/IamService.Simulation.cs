using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>The policy simulator. It knows who the principal is and nothing of a request but what it is told.</content>
internal sealed partial class IamService
{
    // The word that AWS answers, which is none of its model's.
    private const string SimulatedPolicyType = "IAM Policy";

    private void AddSimulation() => On("SimulatePrincipalPolicy", SimulatePrincipalPolicy);

    private JsonObject SimulatePrincipalPolicy(ServiceCall call)
    {
        var source = call.Input.Required("PolicySourceArn");
        call.Caller.Authorize("iam:SimulatePrincipalPolicy", source);
        CheckSimulated(call);
        var simulated = Simulated(call, source);
        var resources = call.Input.Texts("ResourceArns") is { Count: > 0 } given ? given : ["*"];
        var results = from action in call.Input.Texts("ActionNames") from resource in resources select (Action: action, Resource: resource);
        var keys = SimulatedKeys(call);
        return Paged(call, "EvaluationResults", results, pair => Describe(simulated, pair.Action, pair.Resource, keys));
    }

    private static void CheckSimulated(ServiceCall call)
    {
        if (call.Input.Texts("PolicyInputList").Any() || call.Input.Texts("PermissionsBoundaryPolicyInputList").Any() || call.Input.Text("ResourcePolicy") is not null)
        {
            throw new ServiceException("InvalidInput", "The sandbox simulates the policies that a user or role has, and no others.");
        }

        if (!call.Input.Texts("ActionNames").Any())
        {
            throw new ServiceException("ValidationError", "1 validation error detected: Value null at 'actionNames' failed to satisfy constraint: Member must not be null");
        }

        var invalid = call.Input.Texts("ResourceArns").Where(resource => resource != "*" && !(resource.StartsWith("arn:", StringComparison.Ordinal) && resource.Split(':').Length >= 6)).ToList();
        if (invalid.Count > 0)
        {
            throw new ServiceException("InvalidInput", $"ResourceNames are not in a valid ARN format: {string.Join(", ", invalid)}.");
        }
    }

    private SimulatedEntity Simulated(ServiceCall call, string source)
    {
        if (source.Split(':', 6) is not ["arn", var partition, "iam", "", var account, var entity] || entity.Split('/') is not ["user" or "role", ..] || account != call.AccountId)
        {
            throw new ServiceException("InvalidInput", $"Invalid Entity Arn: {source} does not clearly define entity type and name.");
        }

        var name = entity[(entity.LastIndexOf('/') + 1)..];
        var isRole = entity.StartsWith("role/", StringComparison.Ordinal);

        // The caller's user comes to be when somebody is it for the first time.
        var principal = isRole ? _identities.RoleSession(account, partition, name, "simulation") : ((Caller)_identities.CallerOf(account, source, call.Region)).Principal;
        var found = call.World.Resources.Find(account, ResourceStore.Global, isRole ? IamEntityKind.Role.Type : IamEntityKind.User.Type, name);
        if (found?.Properties.Text("Arn") != source)
        {
            throw NoSuchEntity($"The {(isRole ? "role" : "user")} with name {name} cannot be found.");
        }

        var policies = PrincipalPolicies.Of(call.World, principal);
        var uniqueId = found.Properties.Text(isRole ? "RoleId" : "UserId") ?? string.Empty;
        return new SimulatedEntity(
            isRole ? $"role_{name}_" : $"user_{name}_",
            new PolicySimulation(new SimulatedPrincipal(source, uniqueId, [.. PrincipalPolicies.Tags(call.World, principal)]), policies.Identity, policies.Boundary));
    }

    private static Dictionary<string, ImmutableArray<string>> SimulatedKeys(ServiceCall call)
    {
        var keys = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in call.Input.Items("ContextEntries").Select(entry => entry.AsObject()))
        {
            keys[entry.Required("ContextKeyName")] = [.. entry.Texts("ContextKeyValues")];
        }

        return keys;
    }

    // Missing keys and the boundary's word stand with the resource where one is asked about, else with the result.
    private static JsonObject Describe(SimulatedEntity simulated, string action, string resource, Dictionary<string, ImmutableArray<string>> keys)
    {
        var result = simulated.Simulation.Decide(action, resource, keys);
        var missing = result.MissingKeys.Select(key => (JsonNode?)key).ToJsonArray();
        var answer = new JsonObject
        {
            ["EvalActionName"] = action,
            ["EvalResourceName"] = resource,
            ["EvalDecision"] = result.Word,
            ["MatchedStatements"] = Matched(simulated, result),
            ["MissingContextValues"] = resource == "*" ? missing : new JsonArray(),
        };
        AddBoundary(answer, result);
        if (resource != "*")
        {
            var ofResource = new JsonObject
            {
                ["EvalResourceName"] = resource,
                ["EvalResourceDecision"] = result.Word,
                ["MatchedStatements"] = Matched(simulated, result),
                ["MissingContextValues"] = missing,
            };
            AddBoundary(ofResource, result);
            answer["ResourceSpecificResults"] = new JsonArray(ofResource);
        }

        return answer;
    }

    private static void AddBoundary(JsonObject answer, SimulationResult result)
    {
        if (result.AllowedByBoundary is { } isAllowed)
        {
            answer["PermissionsBoundaryDecisionDetail"] = new JsonObject { ["AllowedByPermissionsBoundary"] = isAllowed };
        }
    }

    private static JsonArray Matched(SimulatedEntity simulated, SimulationResult result) => result.Decision.Policy is { } policy
        ? [new JsonObject { ["SourcePolicyId"] = simulated.IdOf(policy), ["SourcePolicyType"] = SimulatedPolicyType }]
        : [];

    /// <summary>A user or role that is simulated.</summary>
    /// <param name="Prefix">What the ids of its inline policies begin with.</param>
    /// <param name="Simulation">What it may do.</param>
    private sealed record SimulatedEntity(string Prefix, PolicySimulation Simulation)
    {
        /// <summary>The id of a policy as the simulator gives it: a managed policy's name; an inline policy's with kind and name of whose it is.</summary>
        public string IdOf(NamedPolicy policy) => policy.Name.StartsWith("arn:", StringComparison.Ordinal) ? policy.Name[(policy.Name.LastIndexOf('/') + 1)..] : $"{Prefix}{policy.Name}";
    }
}
