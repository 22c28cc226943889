using System.Collections.Immutable;
using MlOps.Reports.Diagrams;

namespace MlOps.Reports.Content;

/// <summary>What a section is made of.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">What it says.</param>
internal sealed record Paragraph(Phrase Text) : Block;

/// <summary>A heading below that of the section.</summary>
/// <param name="Id">What links lead to.</param>
/// <param name="Text">What it says.</param>
/// <param name="Level">3 below a section, 4 below that.</param>
internal sealed record Heading(string Id, Phrase Text, int Level = 3) : Block;

/// <summary>Something to be seen: a warning, or that all is well.</summary>
/// <param name="Tone">How it is meant.</param>
/// <param name="Text">What it says.</param>
internal sealed record Notice(Tone Tone, Phrase Text) : Block;

/// <summary>Terms with what is said of each.</summary>
/// <param name="Facts">The terms in order.</param>
internal sealed record FactList(ImmutableArray<Fact> Facts) : Block;

/// <summary>Points in a row.</summary>
/// <param name="Items">The points.</param>
internal sealed record BulletList(ImmutableArray<Phrase> Items) : Block;

/// <summary>A table. The first cell of a row is its heading.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows; each has a cell a column.</param>
/// <param name="Total">The last row, which sums up; empty where nothing is to be summed.</param>
internal sealed record Table(string Caption, ImmutableArray<Column> Columns, ImmutableArray<Row> Rows, ImmutableArray<Phrase> Total = default) : Block;

/// <summary>Commands for a shell.</summary>
/// <param name="Title">What they are for.</param>
/// <param name="Language"><c>powershell</c> or <c>sh</c>.</param>
/// <param name="Lines">The commands, a line each.</param>
internal sealed record CommandBlock(string Title, string Language, ImmutableArray<string> Lines) : Block;

/// <summary>What only some readers want to see.</summary>
/// <param name="Summary">What is in it.</param>
/// <param name="Blocks">What it holds.</param>
internal sealed record Disclosure(Phrase Summary, ImmutableArray<Block> Blocks) : Block;

/// <summary>Text as it is, line by line: a policy statement.</summary>
/// <param name="Text">The text.</param>
internal sealed record Listing(string Text) : Block;

/// <summary>A drawn picture, with the same in words.</summary>
/// <param name="Drawing">What is drawn.</param>
/// <param name="InWords">The same in words, for whoever does not see it.</param>
internal sealed record Figure(Diagram Drawing, BulletList InWords) : Block;
