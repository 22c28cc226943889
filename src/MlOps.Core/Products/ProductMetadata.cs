using MlOps.CloudFormation.Templates;

namespace MlOps.Products;

/// <summary>What marks a template, and so its stack, as a product of ours: the section <c>MlOps</c> of its metadata.</summary>
/// <param name="Product">The product's name.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="SourceControl">Its source control.</param>
/// <param name="Environment">Its environment, which decides the fate of its data.</param>
/// <param name="Version">The version of MlOps that made the template, for example <c>0.1.0</c>.</param>
public sealed record ProductMetadata(string Product, string Tier, string SourceControl, string Environment, string Version)
{
    private const string Section = "MlOps";

    /// <summary>The mark of a product.</summary>
    /// <param name="product">The product.</param>
    public static ProductMetadata Of(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new ProductMetadata(product.Name, product.Tier, product.SourceControl, product.Environment, CurrentVersion());
    }

    /// <summary>The mark of a template; null where the template is not ours.</summary>
    /// <param name="template">The template.</param>
    public static ProductMetadata? TryRead(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Metadata.TryGetValue(Section, out var value)
            && value is TemplateMap section
            && ReadText(section, nameof(Product)) is { } product
            && ReadText(section, nameof(Tier)) is { } tier
            && ReadText(section, nameof(SourceControl)) is { } source
            && ReadText(section, nameof(Environment)) is { } environment
            && ReadText(section, nameof(Version)) is { } version
            ? new ProductMetadata(product, tier, source, environment, version)
            : null;
    }

    /// <summary>The metadata section of a template that carries the mark.</summary>
    internal TemplateMap ToTemplate() => new((Section, new TemplateMap(
        (nameof(Product), Product),
        (nameof(Tier), Tier),
        (nameof(SourceControl), SourceControl),
        (nameof(Environment), Environment),
        (nameof(Version), Version))));

    private static string? ReadText(TemplateMap section, string key) =>
        section.TryGetValue(key, out var value) && value is TemplateScalar { Value: string text } ? text : null;

    internal static string CurrentVersion() => typeof(ProductMetadata).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
