using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace MlOps.Documents;

/// <summary>
/// Types of plain scalars by YAML 1.1 (https://yaml.org/type/), which is what CloudFormation reads
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html). An exponent needs no dot, as in JSON. Dates are
/// text: CloudFormation has no timestamps.
/// </summary>
public static partial class YamlScalar
{
    /// <summary>Longer ones have no 64-bit value; 64 binary digits, a sign and their prefix are the longest that do.</summary>
    private const int LongestWhole = 128;

    /// <summary>The digits that any 64-bit value has room for.</summary>
    private const int LongestShortDecimal = 18;

    /// <summary>The type and value of a plain scalar.</summary>
    /// <returns>The value is a string, bool, long, double or null; a whole number outside of 64 bits keeps its text.</returns>
    public static (ScalarKind Kind, object? Value) Resolve(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => (ScalarKind.Null, null),
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => (ScalarKind.Boolean, true),
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => (ScalarKind.Boolean, false),
            _ when !CanBeginNumber(text[0]) => (ScalarKind.Text, text),
            _ => ResolveNumber(text),
        };
    }

    /// <summary>
    /// Whether YAML 1.1 and YAML 1.2 readers, whichever schema they follow, all take the plain text for a string. Wider than
    /// <see cref="Resolve"/>: it also refuses dates, <c>y</c> and <c>n</c>, and YAML 1.2's octal.
    /// </summary>
    public static bool IsStringEverywhere(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Resolve(text).Kind == ScalarKind.Text
            && text is not ("y" or "Y" or "n" or "N" or "<<" or "=")
            && !(CanBeginNumber(text[0]) && NumberLike().IsMatch(text));
    }

    private static bool CanBeginNumber(char first) => char.IsAsciiDigit(first) || first is '+' or '-' or '.';

    private static (ScalarKind Kind, object? Value) ResolveNumber(string text)
    {
        if (ParseShortDecimal(text) is { } number)
        {
            return (ScalarKind.WholeNumber, number);
        }

        if (WholeNumber().IsMatch(text))
        {
            return (ScalarKind.WholeNumber, ParseWhole(text));
        }

        return FractionalNumber().IsMatch(text) ? (ScalarKind.Fraction, ParseFraction(text)) : (ScalarKind.Text, text);
    }

    // Nearly all numbers of a document are such: no pattern and no big number is made ready for them.
    private static long? ParseShortDecimal(string text)
    {
        if (text.Length > LongestShortDecimal || text is ['0', _, ..])
        {
            return null;
        }

        var value = 0L;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return null;
            }

            value = (value * 10) + (character - '0');
        }

        return value;
    }

    private static object ParseWhole(string text)
    {
        if (text.Length > LongestWhole)
        {
            return text;
        }

        var digits = text.TrimStart('+', '-').Replace("_", "", StringComparison.Ordinal);
        var magnitude = digits switch
        {
            _ when digits.Contains(':', StringComparison.Ordinal) => ParseBase60(digits),
            _ when digits.StartsWith("0x", StringComparison.Ordinal) => ParseDigits(digits[2..], 16),
            _ when digits.StartsWith("0b", StringComparison.Ordinal) => ParseDigits(digits[2..], 2),
            _ when digits[0] == '0' => ParseDigits(digits, 8),
            _ => ParseDigits(digits, 10),
        };
        var value = text[0] == '-' ? -magnitude : magnitude;
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : text;
    }

    private static BigInteger ParseBase60(string text) =>
        text.Split(':').Aggregate(BigInteger.Zero, (total, part) => (total * 60) + ParseDigits(part, 10));

    private static BigInteger ParseDigits(string digits, int radix) =>
        digits.Aggregate(BigInteger.Zero, (total, digit) => (total * radix) + Convert.ToInt32(digit.ToString(), 16));

    private static double ParseFraction(string text) => text.TrimStart('+', '-') switch
    {
        ".inf" or ".Inf" or ".INF" => text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        _ => double.Parse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*|[1-9][0-9_]*(:[0-5]?[0-9])+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^([-+]?([0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9][0-9_]*([eE][-+]?[0-9]+)?|\.(inf|Inf|INF))|\.(nan|NaN|NAN))\z", RegexOptions.CultureInvariant)]
    private static partial Regex FractionalNumber();

    /// <summary>Numbers of any schema, base 60, and dates.</summary>
    [GeneratedRegex(@"^[-+]?(\.?[0-9][0-9_.,:eE+\-]*|0[xXbBoO][0-9a-fA-F_]*|\.(inf|nan))([TtZ \t][-0-9:.TtZ +]*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberLike();
}
