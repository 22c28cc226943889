using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>What is documented of condition keys: whether there is such a key, and what values it has.</summary>
/// <param name="catalog">What AWS documents of services.</param>
internal sealed class ConditionKeyFacts(ServiceCatalog catalog)
{
    /// <summary>The type of a key in the words of the service reference; null where no such key is documented.</summary>
    /// <param name="key">The key.</param>
    /// <param name="services">The services of the statement, whose keys may begin with another service's name.</param>
    public string? TypeOf(string key, IEnumerable<ServiceDefinition> services)
    {
        if (GlobalConditionKeys.TypeOf(key) is { } global)
        {
            return global;
        }

        var own = catalog.Find(PrefixOf(key)) is { } service ? TypeIn(service, key) : null;
        return own ?? services.Select(other => TypeIn(other, key)).FirstOrDefault(type => type is not null);
    }

    /// <summary>What stands before a key's last colon, or all of it where there is none.</summary>
    public static string PrefixOf(string key)
    {
        var end = key.IndexOf(':', StringComparison.Ordinal);
        return end < 0 ? key : key[..end];
    }

    /// <summary>
    /// Whether a key is one of an identity provider, which nobody here knows: <c>accounts.google.com:aud</c>, <c>oidc.eks.us-west-2.amazonaws.com/id/0F:sub</c>,
    /// <c>saml:aud</c> (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).
    /// </summary>
    public static bool IsOfProvider(string key) => key.Contains(':', StringComparison.Ordinal) && (PrefixOf(key).Contains('.', StringComparison.Ordinal) || PrefixOf(key).Contains('/', StringComparison.Ordinal) || string.Equals(PrefixOf(key), "saml", StringComparison.OrdinalIgnoreCase));

    private static string? TypeIn(ServiceDefinition service, string key) => service.ConditionKeys.TryGetValue(key, out var type)
        ? type
        : service.ConditionKeys.FirstOrDefault(entry => ConditionKeyFormat.PrefixOf(entry.Key) is not null && ConditionKeyFormat.IsMatch(entry.Key, key)).Value;
}
