using System.Text;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// Texts in a loop: <c>${Identifier}</c> stands for the item, <c>&amp;{Identifier}</c> for its letters and digits, so that an item with other
/// characters can be part of a logical id.
/// </summary>
internal static class LoopText
{
    /// <summary>A key with the identifiers of loops replaced.</summary>
    public static string Key(string text, IReadOnlyDictionary<string, string> loops) =>
        loops.Aggregate(text, (replaced, loop) => Alphanumeric(replaced, loop).Replace("${" + loop.Key + "}", loop.Value, StringComparison.Ordinal));

    /// <summary>A text of <c>Fn::Sub</c> with the identifiers of loops replaced. What was literal in it stays so.</summary>
    public static string Sub(string text, IReadOnlyDictionary<string, string> loops)
    {
        var replaced = new StringBuilder();
        foreach (var part in SubText.Parse(text))
        {
            replaced.Append(part switch
            {
                { IsVariable: false } => Escaped(loops.Aggregate(part.Text, Alphanumeric)),
                _ when loops.TryGetValue(part.Text, out var item) => Escaped(item),
                _ => "${" + part.Text + "}",
            });
        }

        return replaced.ToString();
    }

    private static string Alphanumeric(string text, KeyValuePair<string, string> loop) =>
        text.Replace("&{" + loop.Key + "}", string.Concat(loop.Value.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal);

    private static string Escaped(string literal) => literal.Replace("${", "${!", StringComparison.Ordinal);
}
