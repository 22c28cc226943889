using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies;

/// <summary>Says where whoever deploys chooses the name of a resource, so that its statements are for every name.</summary>
internal static class OpenNames
{
    /// <summary>The findings, one a parameter.</summary>
    /// <param name="template">The template.</param>
    /// <param name="resources">Its resources.</param>
    public static IEnumerable<MlFinding> Of(Template template, StackResources resources)
    {
        var parameters = template.Parameters.Select(parameter => parameter.LogicalId).ToHashSet(StringComparer.Ordinal);
        return
            from resource in resources.All
            where resource.NameProperty is not null && resource.Names.Contains(StackScope.Anything)
            from reference in TemplateReferences.In(resource.Properties.GetValueOrDefault(resource.NameProperty!))
            where reference.Attribute is null && parameters.Contains(reference.Name)
            group resource by reference.Name into named
            select Make(named.Key, named.DistinctBy(resource => resource.LogicalId));
    }

    private static MlFinding Make(string parameter, IEnumerable<StackResource> named) => Finding.Make(
        MlSeverity.Warning,
        "NameOpen",
        new SourceLocation(null, 0, 0),
        $"Parameters.{parameter}",
        $"Whoever deploys chooses the parameter {parameter}, which names {string.Join(", ", named.Select(resource => $"{resource.LogicalId} ({resource.Type})"))}: the policy is for every name.",
        "Give the parameter AllowedValues, or make the policy of the stack once it is deployed, with -StackName.");
}
