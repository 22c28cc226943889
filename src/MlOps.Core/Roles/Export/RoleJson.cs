using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.Roles.Export;

/// <summary>A role by recipe as plain JSON, in the words of IAM's requests, each policy as a document.</summary>
internal static class RoleJson
{
    /// <summary>The role.</summary>
    public static JsonObject Of(RoleRecipe recipe) => new(new[]
    {
        Entry("RoleName", recipe.RoleName),
        Entry("Path", recipe.Path),
        Entry("Description", recipe.Description),
        Entry("MaxSessionDuration", (long)recipe.MaxSessionDuration.TotalSeconds),
        Entry("AssumeRolePolicyDocument", PolicyDocumentWriter.ToJson(recipe.Trust)),
        Entry("PermissionsBoundary", recipe.PermissionsBoundary),
        Entry("PermissionsBoundaryPolicy", recipe.Boundary is { } boundary ? Policy(boundary) : null),
        Entry("ManagedPolicyArns", Array(recipe.ManagedPolicies.Select(arn => (JsonNode)arn))),
        Entry("Policies", Array(recipe.InlinePolicies.Select(Policy))),
        Entry("InstanceProfileName", recipe.InstanceProfile),
        Entry("PoliciesOfOtherRoles", Array(recipe.Grants.Select(OfOther))),
        Entry("Tags", Array(recipe.AllTags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value }))),
    }.Where(entry => entry.Value is not null));

    private static KeyValuePair<string, JsonNode?> Entry(string key, JsonNode? value) => KeyValuePair.Create(key, value);

    private static JsonArray? Array(IEnumerable<JsonNode> items) => items.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;

    private static JsonObject Policy(NamedPolicy policy) => new() { ["PolicyName"] = policy.Name, ["PolicyDocument"] = PolicyDocumentWriter.ToJson(policy.Document) };

    private static JsonObject OfOther(RoleGrant grant) => new() { ["RoleName"] = grant.RoleName, ["PolicyName"] = grant.Policy.Name, ["PolicyDocument"] = PolicyDocumentWriter.ToJson(grant.Policy.Document) };
}
