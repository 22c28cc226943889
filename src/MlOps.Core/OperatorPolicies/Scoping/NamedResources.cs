using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>Whom the properties of a resource name: resources of the stack itself, of which all is known, and others, of which the name is.</summary>
/// <param name="resources">The stack's resources.</param>
internal sealed class NamedResources(StackResources resources)
{
    /// <summary>Those of the stack, and the names of the others.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="named">Which of its properties names what.</param>
    public (ImmutableArray<StackResource> Own, ImmutableArray<string> Others) Of(StackResource resource, NamedProperty named)
    {
        var values = resource.At(named.Path).SelectMany(Outcomes).Select(value => (Value: value, Own: Find(resource, value, named.Type))).ToList();
        return (
            [.. values.Select(value => value.Own).OfType<StackResource>().DistinctBy(own => own.LogicalId)],
            [.. values.Where(value => value.Own is null).SelectMany(value => resource.TextsOf(value.Value)).Distinct(StringComparer.Ordinal)]);
    }

    private StackResource? Find(StackResource resource, TemplateValue value, string type) =>
        value is TemplateIntrinsic { Name: "Ref", Argument: TemplateScalar { Value: string id } } ? (resources.Find(id) is { } own && own.Type == type ? own : null)
        : resource.TextsOf(value) is [var name] && !name.Contains(StackScope.Anything, StringComparison.Ordinal)
            ? resources.All.FirstOrDefault(other => other.Type == type && other.Names is [var only] && only == name)
        : null;

    private static IEnumerable<TemplateValue> Outcomes(TemplateValue value) => value is TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches }
        ? Outcomes(branches[1]).Concat(Outcomes(branches[2]))
        : [value];
}
