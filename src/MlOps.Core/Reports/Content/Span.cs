namespace MlOps.Reports.Content;

/// <summary>A piece of a sentence.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Text">Its text, as it is: whoever writes it escapes it.</param>
/// <param name="Target">Where a link leads: <c>#id</c> of this report, or an address; null for anything else.</param>
internal sealed record Span(SpanKind Kind, string Text, string? Target = null);
