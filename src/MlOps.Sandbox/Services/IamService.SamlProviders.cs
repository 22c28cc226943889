using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Sandbox.Identity;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <content>SAML providers. A role that trusts one that is deleted keeps its trust policy (API reference, DeleteSAMLProvider).</content>
internal sealed partial class IamService
{
    private const string SamlType = "AWS::IAM::SAMLProvider";
    private const int PrivateKeysPerProvider = 2;

    private void AddSamlProviders()
    {
        On("CreateSAMLProvider", CreateSamlProvider);
        On("GetSAMLProvider", GetSamlProvider);
        On("UpdateSAMLProvider", UpdateSamlProvider);
        On("ListSAMLProviders", ListSamlProviders);
        On("DeleteSAMLProvider", call => call.World.Resources.Remove(SamlProvider(call, "DeleteSAMLProvider")));
        On("TagSAMLProvider", TagSamlProvider);
    }

    private static JsonObject CreateSamlProvider(ServiceCall call)
    {
        var name = call.Input.Required("Name");
        var arn = $"arn:{call.Partition}:iam::{call.AccountId}:saml-provider/{name}";
        AuthorizeCreation(call, "CreateSAMLProvider", "TagSAMLProvider", arn, new RequestKeys());
        if (!SamlProviderName().IsMatch(name))
        {
            throw Invalid("1 validation error detected: Value at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w._-]+");
        }

        var properties = new JsonObject
        {
            ["Name"] = name,
            ["SamlMetadataDocument"] = ReadMetadata(call.Input.Required("SAMLMetadataDocument")),
            ["Arn"] = arn,
            ["SamlProviderUUID"] = UniqueId.Make("ASSPI", $"{call.RequestId}/{name}"),
            ["AssertionEncryptionMode"] = "Allowed",
        };
        if (call.World.Resources.Find(call.AccountId, ResourceStore.Global, SamlType, arn) is not null)
        {
            throw AlreadyExists($"Provider with name {name} already exists.");
        }

        Copy(call.Input, properties, "AssertionEncryptionMode");
        var provider = AddProvider(call, SamlType, arn, properties);
        AddPrivateKey(call, provider);
        return new JsonObject { ["SAMLProviderArn"] = arn, ["Tags"] = TagList.Copy(provider.Properties) };
    }

    private static JsonObject GetSamlProvider(ServiceCall call)
    {
        var provider = SamlProvider(call, "GetSAMLProvider");
        return new JsonObject
        {
            ["SAMLProviderUUID"] = provider.Properties.Text("SamlProviderUUID"),
            ["SAMLMetadataDocument"] = provider.Properties.Text("SamlMetadataDocument"),
            ["CreateDate"] = Date(provider),
            ["ValidUntil"] = ValidUntil(provider),
            ["Tags"] = TagList.Copy(provider.Properties),
            ["AssertionEncryptionMode"] = provider.Properties.Text("AssertionEncryptionMode"),
            ["PrivateKeyList"] = provider.Kept("PrivateKeyList").DeepClone(),
        };
    }

    private static JsonObject UpdateSamlProvider(ServiceCall call)
    {
        var provider = SamlProvider(call, "UpdateSAMLProvider");
        if (call.Input.Text("SAMLMetadataDocument") is { } document)
        {
            provider.Properties["SamlMetadataDocument"] = ReadMetadata(document);
        }

        Copy(call.Input, provider.Properties, "AssertionEncryptionMode");
        AddPrivateKey(call, provider);
        if (call.Input.Text("RemovePrivateKey") is { } id)
        {
            var keys = provider.Kept("PrivateKeyList");
            keys.Remove(keys.FirstOrDefault(key => key!["KeyId"]!.GetValue<string>() == id) ?? throw NoSuchEntity($"Private key {id} cannot be found."));
        }

        return new JsonObject { ["SAMLProviderArn"] = provider.Id };
    }

    private static JsonObject ListSamlProviders(ServiceCall call)
    {
        call.Caller.Authorize("iam:ListSAMLProviders", "*");
        return new JsonObject
        {
            ["SAMLProviderList"] = Providers(call, SamlType)
                .Select(provider => (JsonNode?)new JsonObject { ["Arn"] = provider.Id, ["ValidUntil"] = ValidUntil(provider), ["CreateDate"] = Date(provider) }).ToJsonArray(),
        };
    }

    private static void TagSamlProvider(ServiceCall call)
    {
        var tags = call.Input.Pairs("Tags");
        SetTags(SamlProvider(call, "TagSAMLProvider", new RequestKeys().RequestTags(tags)), tags);
    }

    private static LiveResource SamlProvider(ServiceCall call, string operation, RequestKeys? keys = null) =>
        Provider(call, operation, "SAMLProviderArn", SamlType, keys) ?? throw NoSuchEntity($"Manifest not found for arn {call.Input.Text("SAMLProviderArn")}");

    private static void AddPrivateKey(ServiceCall call, LiveResource provider)
    {
        if (call.Input.Text("AddPrivateKey") is null)
        {
            return;
        }

        var keys = provider.Kept("PrivateKeyList");
        if (keys.Count >= PrivateKeysPerProvider)
        {
            throw LimitExceeded($"Cannot exceed quota for PrivateKeysPerSAMLProvider: {PrivateKeysPerProvider}");
        }

        keys.Add(new JsonObject { ["KeyId"] = UniqueId.Make("ASSPK", $"{call.RequestId}/{provider.Id}"), ["Timestamp"] = call.Now() });
    }

    private static string ReadMetadata(string document)
    {
        CheckLength(document, "sAMLMetadataDocument", 1_000, 10_000_000);
        return SamlMetadataCheck.IsIdentityProvider(document) ? document : throw InvalidInput("Could not parse metadata");
    }

    private static string ValidUntil(LiveResource provider) => WireText.Iso8601(SamlMetadataCheck.ValidUntil(provider.Properties.Text("SamlMetadataDocument")!) ?? provider.Created.AddYears(100));

    [GeneratedRegex(@"^[\w._-]{1,128}\z")]
    private static partial Regex SamlProviderName();
}
