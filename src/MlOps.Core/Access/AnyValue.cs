using MlOps.Iam.Linting;
using MlOps.Iam.ServiceReference;

namespace MlOps.Access;

/// <summary>Makes some value of a condition key, of the type that AWS's service reference has for it.</summary>
internal static class AnyValue
{
    private const string Array = "ArrayOf";

    /// <summary>The value.</summary>
    /// <param name="key">The key.</param>
    public static string Of(string key)
    {
        var services = ServiceCatalog.Default.Find(key.Split(':')[0]) is { } service ? [service] : System.Array.Empty<ServiceDefinition>();
        var type = new ConditionKeyFacts(ServiceCatalog.Default).TypeOf(key, services) ?? "String";
        return (type.StartsWith(Array, StringComparison.Ordinal) ? type[Array.Length..] : type) switch
        {
            "Numeric" => "1",
            "Bool" => "true",
            "Date" => "2026-01-01T00:00:00Z",
            "IPAddress" => "203.0.113.0",
            "Binary" => "YW55dGhpbmc=",
            _ => "anything",
        };
    }
}
