using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace MlOps.Reports.Content;

/// <summary>Makes a <see cref="Phrase"/> of an interpolated string.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PhraseHandler
{
    private readonly ImmutableArray<Span>.Builder _spans;

    public PhraseHandler(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _spans = ImmutableArray.CreateBuilder<Span>((2 * formattedCount) + 1);
    }

    public void AppendLiteral(string text) => _spans.Add(new Span(SpanKind.Text, text));

    public void AppendFormatted(Phrase phrase) => _spans.AddRange(phrase.Spans);

    public void AppendFormatted(int number) => AppendLiteral(number.ToString("N0", CultureInfo.InvariantCulture));

    public void AppendFormatted(string name) => _spans.Add(new Span(SpanKind.Code, name));

    public void AppendFormatted(string text, string format) => _spans.Add(new Span(
        format switch
        {
            "value" => SpanKind.Value,
            "strong" => SpanKind.Strong,
            "text" => SpanKind.Text,
            _ => throw new FormatException($"A phrase has no form '{format}'."),
        },
        text));

    public Phrase ToPhrase() => new(_spans.ToImmutable());
}
