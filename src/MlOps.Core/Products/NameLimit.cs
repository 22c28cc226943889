using System.Text.RegularExpressions;

namespace MlOps.Products;

/// <summary>What a service takes as a name.</summary>
/// <param name="MaxLength">Most characters.</param>
/// <param name="Pattern">What the characters must be.</param>
/// <param name="Source">Where that is written.</param>
internal sealed record NameLimit(int MaxLength, Regex Pattern, string Source);
