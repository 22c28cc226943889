using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>OpenID Connect providers, of which an account has one an issuer. The ARN has the issuer without <c>https://</c>.</content>
internal sealed partial class IamService
{
    private const string OpenIdConnectType = "AWS::IAM::OIDCProvider";
    private const string Scheme = "https://";
    private const int ClientIdsPerProvider = 100;
    private const int ThumbprintsPerProvider = 5;

    private void AddOpenIdConnectProviders()
    {
        On("CreateOpenIDConnectProvider", CreateOpenIdConnectProvider);
        On("GetOpenIDConnectProvider", GetOpenIdConnectProvider);
        On("ListOpenIDConnectProviders", ListOpenIdConnectProviders);
        On("DeleteOpenIDConnectProvider", DeleteOpenIdConnectProvider);
        On("AddClientIDToOpenIDConnectProvider", AddClientId);
        On("UpdateOpenIDConnectProviderThumbprint", UpdateThumbprints);
        On("TagOpenIDConnectProvider", TagOpenIdConnectProvider);
    }

    private static JsonObject CreateOpenIdConnectProvider(ServiceCall call)
    {
        var url = call.Input.Required("Url");
        var name = url.StartsWith(Scheme, StringComparison.Ordinal) ? url[Scheme.Length..] : url;
        var arn = $"arn:{call.Partition}:iam::{call.AccountId}:oidc-provider/{name}";
        AuthorizeCreation(call, "CreateOpenIDConnectProvider", "TagOpenIDConnectProvider", arn, new RequestKeys());
        CheckLength(url, "url", 1, 255);
        if (name.Length == url.Length || name.Length == 0 || name.AsSpan().ContainsAny("?# "))
        {
            throw Invalid("Invalid Open ID Connect Provider URL");
        }

        var clients = CheckClientIds(call.Input.Texts("ClientIDList"));
        var thumbprints = CheckThumbprints(call.Input.Texts("ThumbprintList"));
        if (call.World.Resources.Find(call.AccountId, ResourceStore.Global, OpenIdConnectType, arn) is not null)
        {
            throw AlreadyExists($"Provider with url {url} already exists.");
        }

        var provider = AddProvider(call, OpenIdConnectType, arn, new JsonObject
        {
            ["Url"] = name,
            ["ClientIdList"] = clients.Select(client => (JsonNode?)client).ToJsonArray(),
            ["ThumbprintList"] = thumbprints.Select(thumbprint => (JsonNode?)thumbprint).ToJsonArray(),
            ["Arn"] = arn,
        });
        return new JsonObject { ["OpenIDConnectProviderArn"] = arn, ["Tags"] = TagList.Copy(provider.Properties) };
    }

    private static JsonObject GetOpenIdConnectProvider(ServiceCall call)
    {
        var provider = OpenIdConnectProvider(call, "GetOpenIDConnectProvider");
        return new JsonObject
        {
            ["Url"] = provider.Properties.Text("Url"),
            ["ClientIDList"] = List(provider.Properties, "ClientIdList").DeepClone(),
            ["ThumbprintList"] = List(provider.Properties, "ThumbprintList").DeepClone(),
            ["CreateDate"] = Date(provider),
            ["Tags"] = TagList.Copy(provider.Properties),
        };
    }

    private static JsonObject ListOpenIdConnectProviders(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListOpenIDConnectProviders", "*");
        return new JsonObject { ["OpenIDConnectProviderList"] = Providers(call, OpenIdConnectType).Select(provider => (JsonNode?)new JsonObject { ["Arn"] = provider.Id }).ToJsonArray() };
    }

    private static void DeleteOpenIdConnectProvider(ServiceCall call) => call.World.Resources.Remove(
        Provider(call, "DeleteOpenIDConnectProvider", "OpenIDConnectProviderArn", OpenIdConnectType)
            ?? throw NoSuchEntity($"OpenId connect Provider {call.Input.Text("OpenIDConnectProviderArn")} cannot be found."));

    // It is no error to add one that is there (API reference, AddClientIDToOpenIDConnectProvider).
    private static void AddClientId(ServiceCall call)
    {
        var provider = OpenIdConnectProvider(call, "AddClientIDToOpenIDConnectProvider");
        var client = call.Input.Required("ClientID");
        var clients = provider.Properties.Texts("ClientIdList");
        if (!clients.Contains(client, StringComparer.Ordinal))
        {
            CheckClientIds([.. clients, client]);
            List(provider.Properties, "ClientIdList").Add(client);
        }
    }

    private static void UpdateThumbprints(ServiceCall call)
    {
        var provider = OpenIdConnectProvider(call, "UpdateOpenIDConnectProviderThumbprint");
        provider.Properties["ThumbprintList"] = CheckThumbprints(call.Input.Texts("ThumbprintList")).Select(thumbprint => (JsonNode?)thumbprint).ToJsonArray();
    }

    private static void TagOpenIdConnectProvider(ServiceCall call)
    {
        var tags = call.Input.Pairs("Tags");
        SetTags(OpenIdConnectProvider(call, "TagOpenIDConnectProvider", new RequestKeys().RequestTags(tags)), tags);
    }

    private static LiveResource OpenIdConnectProvider(ServiceCall call, string operation, RequestKeys? keys = null) =>
        Provider(call, operation, "OpenIDConnectProviderArn", OpenIdConnectType, keys) ?? throw NoSuchEntity($"OpenIDConnect Provider not found for arn {call.Input.Text("OpenIDConnectProviderArn")}");

    private static IReadOnlyList<string> CheckClientIds(IReadOnlyList<string> clients)
    {
        foreach (var client in clients)
        {
            CheckLength(client, "clientIDList", 1, 255);
        }

        return clients.Count <= ClientIdsPerProvider ? clients : throw LimitExceeded($"Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: {ClientIdsPerProvider}");
    }

    private static IReadOnlyList<string> CheckThumbprints(IReadOnlyList<string> thumbprints)
    {
        foreach (var thumbprint in thumbprints)
        {
            CheckLength(thumbprint, "thumbprintList", 40, 40);
        }

        return thumbprints.Count <= ThumbprintsPerProvider ? thumbprints : throw InvalidInput($"Thumbprint list must contain fewer than {ThumbprintsPerProvider} entries.");
    }
}
