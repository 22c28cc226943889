namespace MlOps.Products;

/// <summary>A draft whose config is right.</summary>
/// <param name="Product">The product, whose path is that of the file to write.</param>
/// <param name="Text">The config.</param>
/// <param name="Warnings">What deserves a look, by the parameters that it is about.</param>
public sealed record CheckedDraft(MlProduct Product, string Text, IReadOnlyList<MlFinding> Warnings);
