namespace MlOps.Reports.Content;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="IsNumber">Whether numbers stand in it, to be compared digit under digit.</param>
/// <param name="IsProse">Whether sentences stand in it, which want room.</param>
internal sealed record Column(string Title, bool IsNumber = false, bool IsProse = false);
