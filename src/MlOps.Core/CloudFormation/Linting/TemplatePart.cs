using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>A value of a template.</summary>
/// <param name="Value">The value.</param>
/// <param name="Steps">The way to it from the template's root.</param>
internal sealed record TemplatePart(TemplateValue Value, ImmutableArray<string> Steps);
