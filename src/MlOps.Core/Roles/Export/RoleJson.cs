using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Roles.Federation;

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
        Entry("SAMLProvider", recipe.Provider is SamlProvider saml ? Provider(recipe, saml) : null),
        Entry("OpenIDConnectProvider", recipe.Provider is OpenIdConnectProvider issuer ? Provider(recipe, issuer) : null),
        Entry("Tags", Array(recipe.AllTags.Select(Tag))),
    }.Where(entry => entry.Value is not null));

    private static KeyValuePair<string, JsonNode?> Entry(string key, JsonNode? value) => KeyValuePair.Create(key, value);

    private static JsonArray? Array(IEnumerable<JsonNode> items) => items.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;

    private static JsonObject Provider(RoleRecipe recipe, SamlProvider provider) =>
        new() { ["Name"] = provider.ProviderName, ["SAMLMetadataDocument"] = provider.Metadata!.Text, ["Tags"] = Array(ProviderChanges.TagsOf(recipe, provider).Select(Tag)) };

    private static JsonObject Provider(RoleRecipe recipe, OpenIdConnectProvider provider) => new()
    {
        ["Url"] = provider.Issuer,
        ["ClientIDList"] = Array(provider.Audiences.Select(audience => (JsonNode)audience)),
        ["Tags"] = Array(ProviderChanges.TagsOf(recipe, provider).Select(Tag)),
    };

    private static JsonObject Tag(KeyValuePair<string, string> tag) => new() { ["Key"] = tag.Key, ["Value"] = tag.Value };

    private static JsonObject Policy(NamedPolicy policy) => new() { ["PolicyName"] = policy.Name, ["PolicyDocument"] = PolicyDocumentWriter.ToJson(policy.Document) };

    private static JsonObject OfOther(RoleGrant grant) => new() { ["RoleName"] = grant.RoleName, ["PolicyName"] = grant.Policy.Name, ["PolicyDocument"] = PolicyDocumentWriter.ToJson(grant.Policy.Document) };
}
