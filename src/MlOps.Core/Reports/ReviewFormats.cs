namespace MlOps.Reports;

/// <summary>The words for formats of reports.</summary>
public static class ReviewFormats
{
    /// <summary>Reads a word, however it is cased: <c>html</c>, <c>markdown</c>, or what files of it end with, <c>md</c>.</summary>
    /// <param name="word">The word.</param>
    /// <returns>The format; null where the word is none.</returns>
    public static ReviewFormat? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToUpperInvariant() switch
        {
            "HTML" => ReviewFormat.Html,
            "MARKDOWN" or "MD" => ReviewFormat.Markdown,
            _ => null,
        };
    }
}
