namespace MlOps.Reports.Content;

/// <summary>What a reader wants to know before anything else.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Figure">The figure, or a word.</param>
/// <param name="Note">What makes it understood.</param>
/// <param name="SectionId">The section that has the rest.</param>
/// <param name="Tone">How it is meant.</param>
internal sealed record KeyFigure(string Term, string Figure, string Note, string SectionId, Tone Tone = Tone.Neutral);
