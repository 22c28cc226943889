using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <content>What SAML and OpenID Connect providers have in common: they are named by their ARNs, are tagged, and are limited in number.</content>
internal sealed partial class IamService
{
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html, default quotas of identity providers.
    private const int ProvidersPerAccount = 100;
    private const int TagsPerProvider = 50;

    private void AddProviders()
    {
        AddSamlProviders();
        AddOpenIdConnectProviders();
    }

    private static IEnumerable<LiveResource> Providers(ServiceCall call, string type) =>
        call.World.Resources.OfType(call.AccountId, ResourceStore.Global, type).OrderBy(provider => provider.Id, StringComparer.Ordinal);

    // Authorized before anything is said of what there is.
    private static LiveResource? Provider(ServiceCall call, string operation, string member, string type, RequestKeys? keys = null)
    {
        var arn = call.Input.Required(member);
        var provider = call.World.Resources.Find(call.AccountId, ResourceStore.Global, type, arn);
        call.Caller.Authorize($"iam:{operation}", arn, (keys ?? new RequestKeys()).ResourceTags(provider?.Properties.Pairs("Tags") ?? [], "iam"));
        return provider;
    }

    private static LiveResource AddProvider(ServiceCall call, string type, string arn, JsonObject properties)
    {
        if (Providers(call, type).Count() >= ProvidersPerAccount)
        {
            throw LimitExceeded($"Cannot exceed quota for {(type == SamlType ? "SAMLProvidersPerAccount" : "OpenIdConnectProvidersPerAccount")}: {ProvidersPerAccount}");
        }

        var provider = new LiveResource
        {
            AccountId = call.AccountId,
            Region = ResourceStore.Global,
            Type = type,
            Id = arn,
            Properties = properties,
            Created = call.World.Time.GetUtcNow(),
        };
        SetTags(provider, call.Input.Pairs("Tags"));
        call.World.Resources.Add(provider);
        return provider;
    }

    private static void SetTags(LiveResource provider, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        if (provider.Properties.Pairs("Tags").Concat(tags).Select(tag => tag.Key).Distinct(StringComparer.Ordinal).Count() > TagsPerProvider)
        {
            throw LimitExceeded("The number of tags has reached the maximum limit.");
        }

        TagList.Set(provider.Properties, tags);
    }

    private static void CheckLength(string value, string member, int least, int most)
    {
        if (value.Length < least || value.Length > most)
        {
            throw new ServiceException(
                "ValidationError",
                $"1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must have length {(value.Length < least ? $"greater than or equal to {least}" : $"less than or equal to {most}")}");
        }
    }

    private static ServiceException InvalidInput(string message) => new("InvalidInput", message);

    private static ServiceException Invalid(string message) => new("ValidationError", message);
}
