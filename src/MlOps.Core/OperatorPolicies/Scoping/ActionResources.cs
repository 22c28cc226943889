using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>The narrowest resources that an action takes, of those that a resource of a template tells.</summary>
/// <param name="arns">What ARNs look like there.</param>
internal sealed class ActionResources(ArnPatterns arns)
{
    /// <summary>The ARNs, as patterns; <c>*</c> where the action takes none.</summary>
    /// <param name="service">The action's service.</param>
    /// <param name="action">The action.</param>
    /// <param name="resource">The resource that it is called for.</param>
    public ImmutableArray<string> Of(ServiceDefinition service, ActionDefinition action, StackResource resource)
    {
        // Tags are put on the resource itself, whatever else the action takes or its properties name.
        if (action.AccessLevel == AccessLevel.Tagging && resource.Own?.Service.Prefix == service.Prefix && arns.OfOwn(resource) is { IsEmpty: false } own)
        {
            return own;
        }

        var kinds = action.Resources.Where(kind => service.Resources.ContainsKey(kind.Name)).Select(kind => (Kind: service.Resources[kind.Name], kind.IsRequired)).ToList();
        if (kinds.Count == 0)
        {
            return [StackScope.Anything];
        }

        var told = kinds.Where(kind => ArnPatterns.IsTold(service, kind.Kind, resource)).ToList();
        return
        [
            .. told.SelectMany(kind => arns.OfKind(service, kind.Kind, resource))
                .Concat(kinds.Except(told).Where(kind => kind.IsRequired || told.Count == 0).Select(kind => arns.Any(kind.Kind)))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
