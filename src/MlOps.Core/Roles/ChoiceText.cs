using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MlOps.Roles;

/// <summary>
/// What was chosen as the value of a tag. Tags take few signs, and subjects have others, such as <c>*</c> and <c>|</c>: those are written as <c>=</c> and two hexadecimal digits, as in quoted-printable.
/// </summary>
internal static class ChoiceText
{
    private const char Escape = '=';
    private const char Between = ' ';

    /// <summary>A list as the value of a tag.</summary>
    public static string Write(IEnumerable<string> texts) => string.Join(Between, texts.Select(Write));

    /// <summary>A text as the value of a tag.</summary>
    public static string Write(string text)
    {
        var value = new StringBuilder();
        foreach (var one in Encoding.UTF8.GetBytes(text))
        {
            _ = IsPlain((char)one) ? value.Append((char)one) : value.Append(Escape).Append(one.ToString("X2", CultureInfo.InvariantCulture));
        }

        return value.ToString();
    }

    /// <summary>The list that the value of a tag has.</summary>
    public static ImmutableArray<string> ReadList(string? value) => [.. (value ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    /// <summary>The text that the value of a tag has; what is written otherwise stays as it is.</summary>
    public static string Read(string value)
    {
        var bytes = new List<byte>();
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] == Escape && index + 2 < value.Length && byte.TryParse(value.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                index += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(value, index, 1));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static bool IsPlain(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '.' or ':' or '/' or '+' or '-' or '@';
}
