using System.Collections.Immutable;

namespace MlOps.Iam.ServiceReference;

/// <summary>The formats of ARNs that the service reference has, by the service in the ARN, which may be another one than that of the actions.</summary>
internal static class ArnFormats
{
    private static readonly Lazy<ILookup<string, ArnFormat>> All = new(() => ServiceCatalog.Default.Prefixes
        .SelectMany(prefix => Of(ServiceCatalog.Default.Find(prefix)!))
        .DistinctBy(format => format.Text).ToLookup(format => format.Parts[2].ToString(), StringComparer.Ordinal));

    /// <summary>The formats of a service's own resources.</summary>
    public static ImmutableArray<ArnFormat> Of(ServiceDefinition service) => [.. service.Resources.Values.Select(resource => new ArnFormat(resource.Arn)).Where(format => format.Parts.Length == 6)];

    /// <summary>The formats of ARNs of a service; empty where none has such ARNs.</summary>
    /// <param name="service">What stands in the ARN, for example <c>elasticloadbalancing</c>.</param>
    public static IEnumerable<ArnFormat> ForService(string service) => All.Value[service];

    /// <summary>Whether something can stand for a service in an ARN.</summary>
    public static bool HasService(string service) => (ServiceCatalog.Default.Find(service) is not null && !service.Any(char.IsAsciiLetterUpper)) || All.Value.Contains(service);

    /// <summary>What can stand for a service in an ARN: services with resources, and all others that there are.</summary>
    public static IEnumerable<string> Services => All.Value.Select(group => group.Key).Concat(ServiceCatalog.Default.Prefixes).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a resource of a policy can be one that is documented. Most are of the service that the ARN names; only others need all services.</summary>
    /// <param name="service">The service in the ARN.</param>
    /// <param name="resource">The resource.</param>
    public static bool AnyMeets(string service, Glob resource) =>
        (ServiceCatalog.Default.Find(service) is { } own && Of(own).Any(format => format.Meets(resource))) || ForService(service).Any(format => format.Meets(resource));
}
