using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>A resource compared with what it shall be.</summary>
/// <param name="Before">The properties that it has.</param>
/// <param name="Differences">What differs.</param>
public sealed record PropertyComparison(TemplateMap Before, IReadOnlyList<PropertyDifference> Differences);
