using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>What the user should know before a stack is taken over.</summary>
internal static class AdoptionFindings
{
    // What a product is made of, but for what holds data. Of every other type it is not known what would be lost with it.
    private static readonly HashSet<string> HoldsNothing =
        TierCatalog.Resources.Select(row => row.Type).Except(StackPolicy.DataTypes, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    /// <summary>A resource of the stack goes: an error where something may be lost with it.</summary>
    /// <param name="resource">The resource.</param>
    public static MlFinding Deletes(AdoptableResource resource) => new()
    {
        Id = "AdoptionDeletes",
        Severity = resource.IsRetained == true || HoldsNothing.Contains(resource.Type) ? MlSeverity.Warning : MlSeverity.Error,
        Message = $"{resource} has no counterpart in the product and would {Fate(resource)}.",
        Path = $"Resources.{resource.LogicalId}",
        Suggestion = "Compare the names in the config with those of the stack.",
    };

    /// <summary>A resource of the product is new.</summary>
    /// <param name="resource">The resource.</param>
    public static MlFinding Creates(TemplateResource resource) => new()
    {
        Id = "AdoptionCreates",
        Severity = MlSeverity.Information,
        Message = $"{resource.LogicalId} ({resource.Type}) has no counterpart in the stack and is created.",
        Path = $"Resources.{resource.LogicalId}",
    };

    /// <summary>A property stays as the stack has it, because CloudFormation would replace the resource to change it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The property.</param>
    /// <param name="theirs">Its value in the stack; null where it has none.</param>
    /// <param name="ours">Its value in the product; null where it has none.</param>
    public static MlFinding Keeps(AdoptableResource resource, string property, TemplateValue? theirs, TemplateValue? ours) => new()
    {
        Id = "AdoptionKeeps",
        Severity = MlSeverity.Warning,
        Message = $"{resource} keeps {property} {Text(theirs)}, where the product has {Text(ours)}: a change would replace it.",
        Path = $"Resources.{resource.LogicalId}.Properties.{property}",
    };

    /// <summary>A value that the stack exports is exported no more.</summary>
    /// <param name="output">The output.</param>
    public static MlFinding DropsExport(TemplateOutput output) => new()
    {
        Id = "AdoptionDropsExport",
        Severity = MlSeverity.Warning,
        Message = $"Output {output.LogicalId} has no counterpart in the product, and what it exports would be exported no more.",
        Path = $"Outputs.{output.LogicalId}",
        Suggestion = "CloudFormation refuses the update where another stack imports it: let that stack do without it first.",
    };

    private static string Fate(AdoptableResource resource) => resource.IsRetained switch
    {
        true => "leave the stack, but be retained",
        false => "be deleted",
        null => "leave the stack; whether it is retained or deleted is not known",
    };

    private static string Text(TemplateValue? value) => value switch
    {
        null => "unset",
        TemplateScalar scalar => $"'{scalar}'",
        _ => "of its own",
    };
}
