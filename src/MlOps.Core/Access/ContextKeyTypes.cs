using Amazon.IdentityManagement;
using MlOps.Iam.Linting;
using MlOps.Iam.ServiceReference;

namespace MlOps.Access;

/// <summary>
/// Says of condition keys what the simulator wants to know: their type
/// (https://docs.aws.amazon.com/IAM/latest/APIReference/API_ContextEntry.html, ContextKeyType), by AWS's service reference. ARNs are strings there.
/// </summary>
internal static class ContextKeyTypes
{
    private const string Array = "ArrayOf";

    /// <summary>The type.</summary>
    /// <param name="key">The key.</param>
    /// <param name="count">How many values it has.</param>
    /// <param name="actions">The actions that are asked about, whose services may have keys under another name.</param>
    public static ContextKeyTypeEnum Of(string key, int count, IEnumerable<string> actions)
    {
        var services = actions.Select(action => ServiceCatalog.Default.Find(action.Split(':')[0])).OfType<ServiceDefinition>().Distinct();
        var type = new ConditionKeyFacts(ServiceCatalog.Default).TypeOf(key, services) ?? "String";
        var isList = count != 1 || type.StartsWith(Array, StringComparison.Ordinal);
        var one = (type.StartsWith(Array, StringComparison.Ordinal) ? type[Array.Length..] : type) switch
        {
            "Numeric" => "numeric",
            "Bool" => "boolean",
            "Date" => "date",
            "IPAddress" => "ip",
            "Binary" => "binary",
            _ => "string",
        };
        return ContextKeyTypeEnum.FindValue(isList ? $"{one}List" : one);
    }
}
