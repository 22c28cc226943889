using MlOps.Iam.ServiceReference;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>What a resource of CloudFormation is for its service: the kind that the Service Authorization Reference knows it as.</summary>
/// <param name="Service">The service.</param>
/// <param name="Kind">The kind, with its ARN.</param>
internal sealed record OwnResource(ServiceDefinition Service, ResourceDefinition Kind)
{
    /// <summary>Finds the kind of a type; null where the service knows none of that name, and its actions take something else, or nothing.</summary>
    /// <param name="type">The type, for example <c>AWS::Logs::LogGroup</c>.</param>
    /// <param name="actions">The actions of its handlers: their commonest service is the type's.</param>
    public static OwnResource? Find(string type, IEnumerable<string> actions)
    {
        if (OwnKinds.Default.Find(type) is { } known)
        {
            return Of(known.Service, known.Kind);
        }

        var prefixes = actions.Select(action => action.Split(':')[0]).GroupBy(prefix => prefix, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count()).Select(group => group.Key);
        var name = Normalize(type[(type.LastIndexOf(':') + 1)..]);
        return prefixes.Select(prefix => ServiceCatalog.Default.Find(prefix)).OfType<ServiceDefinition>()
            .SelectMany(service => service.Resources.Values.Where(kind => Normalize(kind.Name) == name).Select(kind => new OwnResource(service, kind)))
            .FirstOrDefault();
    }

    private static OwnResource? Of(string prefix, string kind) =>
        ServiceCatalog.Default.Find(prefix) is { } service && service.Resources.TryGetValue(kind, out var found) ? new OwnResource(service, found) : null;

    private static string Normalize(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
