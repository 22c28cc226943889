using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles.Export;

/// <summary>
/// A role by recipe in Terraform's JSON syntax (https://developer.hashicorp.com/terraform/language/syntax/json), with the resources of the AWS provider.
/// </summary>
internal static class RoleTerraform
{
    private const string Label = "role";
    private const string BoundaryLabel = "boundary";
    private const string ProviderLabel = "provider";

    /// <summary>The configuration.</summary>
    public static JsonObject Of(RoleRecipe recipe)
    {
        var resources = new JsonObject { ["aws_iam_role"] = new JsonObject { [Label] = Role(recipe) } };
        if (recipe.Boundary is { } boundary)
        {
            resources["aws_iam_policy"] = new JsonObject { [BoundaryLabel] = new JsonObject { ["name"] = Literal(boundary.Name), ["policy"] = Document(boundary.Document), ["tags"] = new JsonObject { [PolicyMark.Key] = Literal(boundary.Name) } } };
        }

        Add(resources, "aws_iam_role_policy", "inline", recipe.InlinePolicies.Select(policy => Policy(Reference("name"), policy)));
        Add(resources, "aws_iam_role_policy", "grant", recipe.Grants.Select(grant => Policy(Literal(grant.RoleName), grant.Policy)));
        Add(resources, "aws_iam_role_policy_attachment", "managed", recipe.ManagedPolicies.Select(arn => new JsonObject { ["role"] = Reference("name"), ["policy_arn"] = Literal(arn) }));
        Add(resources, "aws_iam_instance_profile", "profile", recipe.InstanceProfile is { } name
            ? [new JsonObject { ["name"] = Literal(name), ["path"] = Literal(recipe.Path), ["role"] = Reference("name"), ["tags"] = Tags(recipe.AllTags) }]
            : []);
        AddProvider(resources, recipe);
        return new JsonObject
        {
            ["resource"] = resources,
            ["output"] = new JsonObject { ["role_arn"] = new JsonObject { ["value"] = Reference("arn") } },
        };
    }

    private static JsonObject Role(RoleRecipe recipe)
    {
        var role = new JsonObject
        {
            ["name"] = Literal(recipe.RoleName),
            ["path"] = Literal(recipe.Path),
            ["description"] = Literal(recipe.Description),
            ["max_session_duration"] = (long)recipe.MaxSessionDuration.TotalSeconds,
            ["assume_role_policy"] = Document(recipe.Trust),
            ["tags"] = Tags(recipe.AllTags),
        };
        if (recipe.PermissionsBoundary is { } arn)
        {
            role["permissions_boundary"] = recipe.Boundary is null ? Literal(arn) : $"${{aws_iam_policy.{BoundaryLabel}.arn}}";
        }

        return role;
    }

    private static void AddProvider(JsonObject resources, RoleRecipe recipe)
    {
        if (recipe.Provider is not { } provider)
        {
            return;
        }

        var (type, written) = provider is SamlProvider saml
            ? ("aws_iam_saml_provider", new JsonObject { ["name"] = Literal(saml.ProviderName), ["saml_metadata_document"] = Literal(saml.Metadata!.Text) })
            : ("aws_iam_openid_connect_provider", Issuer((OpenIdConnectProvider)provider));
        written["tags"] = Tags(ProviderChanges.TagsOf(recipe, provider));
        resources[type] = new JsonObject { [ProviderLabel] = written };
        resources["aws_iam_role"]![Label]!["depends_on"] = new JsonArray($"{type}.{ProviderLabel}");
    }

    private static JsonObject Issuer(OpenIdConnectProvider provider) =>
        new() { ["url"] = Literal(provider.Issuer), ["client_id_list"] = new JsonArray([.. provider.Audiences.Select(audience => (JsonNode?)Literal(audience))]) };

    private static JsonObject Policy(string role, NamedPolicy policy) => new() { ["name"] = Literal(policy.Name), ["role"] = role, ["policy"] = Document(policy.Document) };

    private static JsonObject Tags(IEnumerable<KeyValuePair<string, string>> tags) => new(tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)Literal(tag.Value))));

    private static void Add(JsonObject resources, string type, string label, IEnumerable<JsonObject> items)
    {
        var number = 0;
        foreach (var item in items)
        {
            resources[type] ??= new JsonObject();
            resources[type]![string.Create(CultureInfo.InvariantCulture, $"{label}_{++number}")] = item;
        }
    }

    private static string Document(PolicyDocument policy) => Literal(PolicyDocumentWriter.WriteMinified(policy));

    private static string Reference(string attribute) => $"${{aws_iam_role.{Label}.{attribute}}}";

    // In a text ${ and %{ begin a template (https://developer.hashicorp.com/terraform/language/expressions/strings); policies have ${aws:username}.
    private static string Literal(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
