using System.Collections.Immutable;

namespace MlOps.Iam.ServiceReference;

/// <summary>An action that a statement names, with what AWS documents of it.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Action">The action.</param>
internal sealed record ActionFacts(ServiceDefinition Service, ActionDefinition Action)
{
    /// <summary>Its name as policies write it.</summary>
    public string Name => $"{Service.Prefix}:{Action.Name}";

    /// <summary>Whether it is for resources, so that a policy can name them.</summary>
    public bool TakesResources => Action.Resources.Length > 0;

    /// <summary>The formats of the resources that it takes.</summary>
    public ImmutableArray<ArnFormat> Formats { get; } = [.. FormatsOf(Service, Action.Resources)];

    /// <summary>The formats of the resources that every call has; those of all where none is required, since a call has one of them.</summary>
    public ImmutableArray<ArnFormat> RequiredFormats { get; } =
        [.. FormatsOf(Service, Action.Resources.Any(resource => resource.IsRequired) ? [.. Action.Resources.Where(resource => resource.IsRequired)] : Action.Resources)];

    /// <summary>The condition keys that a call of it has, besides those that all calls have.</summary>
    public IEnumerable<string> ConditionKeys => Action.ConditionKeys.Concat(ResourceKeys);

    /// <summary>The condition keys that say something of the resource itself, such as its tags.</summary>
    public IEnumerable<string> ResourceKeys => Action.Resources.SelectMany(resource => resource.ConditionKeys.Concat(Service.Resources.GetValueOrDefault(resource.Name)?.ConditionKeys ?? []));

    /// <summary>What a pattern names; empty for all actions of all services, which no check goes through one by one.</summary>
    public static IEnumerable<ActionFacts> Of(ServiceCatalog catalog, string action) => action is "*" or PolicyAction.AllOfAll
        ? []
        : catalog.Expand(action).Select(found => new ActionFacts(found.Service, found.Action));

    private static IEnumerable<ArnFormat> FormatsOf(ServiceDefinition service, ImmutableArray<ActionResource> resources) =>
        resources.Select(resource => service.Resources.GetValueOrDefault(resource.Name)).OfType<ResourceDefinition>().Select(resource => new ArnFormat(resource.Arn));
}
