namespace MlOps.Iam.ServiceReference;

/// <summary>
/// All services that policies can name, from AWS's Service Authorization Reference
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/). A service is read when somebody asks for it.
/// </summary>
internal sealed class ServiceCatalog
{
    private static readonly Lazy<ServiceCatalog> Embedded = new(() => new ServiceCatalog());

    private readonly FactArchive _archive = new("service-reference.zip");
    private readonly Dictionary<string, ServiceDefinition?> _services = new(StringComparer.OrdinalIgnoreCase);

    private ServiceCatalog()
    {
    }

    /// <summary>The catalog that comes with MlOps.</summary>
    public static ServiceCatalog Default => Embedded.Value;

    /// <summary>Where the facts are from.</summary>
    public string Source => _archive.Source;

    /// <summary>The day of the source.</summary>
    public DateOnly Date => _archive.Date;

    /// <summary>What the actions of services begin with.</summary>
    public IReadOnlyCollection<string> Prefixes => _archive.Names;

    /// <summary>A service by its prefix, whose case does not matter; null where there is none.</summary>
    public ServiceDefinition? Find(string prefix)
    {
        lock (_services)
        {
            if (!_services.TryGetValue(prefix, out var service))
            {
                service = _archive.Read(prefix.ToLowerInvariant()) is { } text ? ServiceDefinition.Read(prefix.ToLowerInvariant(), text) : null;
                _services.Add(prefix, service);
            }

            return service;
        }
    }

    /// <summary>The actions that a pattern means: <c>s3:Get*</c> those of a service, <c>*</c> all.</summary>
    /// <param name="pattern">An action as a policy has it, with wildcards.</param>
    /// <returns>Each action with its service; empty where none fits.</returns>
    public IEnumerable<(ServiceDefinition Service, ActionDefinition Action)> Expand(string pattern) => pattern.Split(':') switch
    {
        ["*"] or ["*", "*"] => Prefixes.Order(StringComparer.Ordinal).Select(prefix => Find(prefix)!).SelectMany(service => service.Actions.Select(action => (service, action))),
        [var prefix, var name] when Find(prefix) is { } service => Expand(service, name),
        _ => [],
    };

    private static IEnumerable<(ServiceDefinition Service, ActionDefinition Action)> Expand(ServiceDefinition service, string name)
    {
        if (name.AsSpan().IndexOfAny('*', '?') < 0)
        {
            return service.FindAction(name) is { } action ? [(service, action)] : [];
        }

        var pattern = Glob.OfPolicy(name);
        return service.Actions.Where(action => pattern.Covers(Glob.OfPolicy(action.Name), ignoreCase: true)).Select(action => (service, action));
    }
}
