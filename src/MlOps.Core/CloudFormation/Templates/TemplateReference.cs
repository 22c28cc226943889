using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>A reference from a value to something else in the template.</summary>
/// <param name="Name">The logical id, parameter or pseudo parameter.</param>
/// <param name="Attribute">The attribute; null for <c>Ref</c>.</param>
/// <param name="Location">Where it stands; null in a template that was built.</param>
public sealed record TemplateReference(string Name, string? Attribute, SourceLocation? Location)
{
    /// <summary>As CloudFormation's change sets write it: <c>Role</c> or <c>Role.Arn</c>.</summary>
    public override string ToString() => Attribute is null ? Name : $"{Name}.{Attribute}";
}
