namespace MlOps.Reports.Diagrams;

/// <summary>A band of a drawing, in which boxes of one group stand.</summary>
/// <param name="Group">The group.</param>
/// <param name="Title">What stands at its beginning.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Height">Its height.</param>
internal sealed record Band(ResourceGroup Group, string Title, double Top, double Height);
