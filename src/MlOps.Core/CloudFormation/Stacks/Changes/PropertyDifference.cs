namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>A value of a resource's properties that differs.</summary>
/// <param name="Steps">Keys and indexes that lead to it.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
public sealed record PropertyDifference(IReadOnlyList<string> Steps, Templates.TemplateValue? Before, Templates.TemplateValue? After)
{
    /// <summary>Where it lies, for example <c>Tags/0/Value</c>.</summary>
    public string Path => string.Join('/', Steps);
}
