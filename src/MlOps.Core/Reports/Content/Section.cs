using System.Collections.Immutable;

namespace MlOps.Reports.Content;

/// <summary>A section of a report.</summary>
/// <param name="Id">What links lead to.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">What it says in one or two sentences.</param>
/// <param name="Blocks">What it holds.</param>
internal sealed record Section(string Id, string Title, Phrase Lead, ImmutableArray<Block> Blocks);
