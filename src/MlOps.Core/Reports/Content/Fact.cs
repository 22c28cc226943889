namespace MlOps.Reports.Content;

/// <summary>A term and what is said of it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">What is said.</param>
internal sealed record Fact(string Term, Phrase Text);
