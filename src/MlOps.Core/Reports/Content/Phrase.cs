using System.Collections.Immutable;

namespace MlOps.Reports.Content;

/// <summary>
/// A sentence of a report. In an interpolated one, what stands in braces is a name to be read letter by letter, <c>{x:value}</c> what somebody wrote into
/// the config, and <c>{x:strong}</c> what is to be seen first: no value becomes markup by itself.
/// </summary>
/// <param name="Spans">Its pieces.</param>
internal sealed record Phrase(ImmutableArray<Span> Spans)
{
    /// <summary>Nothing.</summary>
    public static Phrase Empty { get; } = new([]);

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty => Spans.IsEmpty;

    /// <summary>The words without how they are set.</summary>
    public string PlainText => string.Concat(Spans.Select(span => span.Text));

    /// <summary>The report's own words.</summary>
    public static implicit operator Phrase(string text) => new([new Span(SpanKind.Text, text)]);

    /// <summary>An interpolated sentence.</summary>
    public static Phrase Of(PhraseHandler sentence) => sentence.ToPhrase();

    /// <summary>A name to be read letter by letter.</summary>
    public static Phrase Code(string text) => new([new Span(SpanKind.Code, text)]);

    /// <summary>What somebody wrote into the config.</summary>
    public static Phrase Value(string text) => new([new Span(SpanKind.Value, text)]);

    /// <summary>A link.</summary>
    public static Phrase Link(string text, string target) => new([new Span(SpanKind.Link, text, target)]);

    /// <summary>Phrases in a row: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static Phrase List(IEnumerable<Phrase> phrases, string last = "and")
    {
        var all = phrases.ToList();
        return new([.. all.SelectMany((phrase, index) => index == 0 ? phrase.Spans : [Between(index, all.Count, last), .. phrase.Spans])]);
    }

    /// <summary>Phrases with something between each two.</summary>
    public static Phrase Join(string separator, IEnumerable<Phrase> phrases) =>
        new([.. phrases.SelectMany((phrase, index) => index == 0 ? phrase.Spans : [new Span(SpanKind.Text, separator), .. phrase.Spans])]);

    /// <inheritdoc/>
    public override string ToString() => PlainText;

    private static Span Between(int index, int count, string last) => new(SpanKind.Text, index == count - 1 ? $" {last} " : ", ");
}
