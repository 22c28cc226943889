using System.Text;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// A text of a policy with its wildcards: <c>*</c> stands for any run of characters, <c>?</c> for one. Variables are put in before;
/// what they stand for is literal. <c>${*}</c>, <c>${?}</c> and <c>${$}</c> are the characters themselves.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html.
/// </summary>
internal readonly struct PolicyPattern
{
    // Private-use characters stand for wildcards, so that a literal '*' of a variable is none.
    private const char Many = '\uE000';
    private const char One = '\uE001';
    private readonly string? _text;

    private PolicyPattern(string? text) => _text = text;

    /// <summary>The text with its variables put in and its wildcards as plain characters; null where a variable is unknown.</summary>
    public string? Text => _text?.Replace(Many, '*').Replace(One, '?');

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The text as the policy has it.</param>
    /// <param name="variable">Gives a variable's value; null where <c>${…}</c> is plain text.</param>
    public static PolicyPattern Read(string text, Func<string, string?>? variable)
    {
        var pattern = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var end = variable is not null && text[index] == '$' && index + 1 < text.Length && text[index + 1] == '{'
                ? text.IndexOf('}', index)
                : -1;
            if (end < 0)
            {
                pattern.Append(text[index] switch { '*' => Many, '?' => One, var letter => letter });
                continue;
            }

            if (Resolve(text[(index + 2)..end], variable!) is not { } value)
            {
                return new PolicyPattern(null);
            }

            pattern.Append(value);
            index = end;
        }

        return new PolicyPattern(pattern.ToString());
    }

    /// <summary>Whether a text fits.</summary>
    public bool Matches(string text, bool ignoreCase)
    {
        if (_text is null)
        {
            return false;
        }

        // The usual two-pointer match: on a mismatch go back to the last '*' and let it take one character more.
        int at = 0, pattern = 0, star = -1, mark = 0;
        while (at < text.Length)
        {
            if (pattern < _text.Length && _text[pattern] == Many)
            {
                star = pattern++;
                mark = at;
            }
            else if (pattern < _text.Length && (_text[pattern] == One || Same(_text[pattern], text[at], ignoreCase)))
            {
                pattern++;
                at++;
            }
            else if (star >= 0)
            {
                pattern = star + 1;
                at = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (pattern < _text.Length && _text[pattern] == Many)
        {
            pattern++;
        }

        return pattern == _text.Length;
    }

    /// <summary>Whether an ARN fits part by part: a wildcard does not reach over the first five colons.</summary>
    public bool MatchesArn(string arn)
    {
        if (_text is null)
        {
            return false;
        }

        var wanted = _text.Split(':', 6);
        var actual = arn.Split(':', 6);
        return wanted.Length == actual.Length
            ? wanted.Zip(actual).All(pair => new PolicyPattern(pair.First).Matches(pair.Second, ignoreCase: false))
            : wanted is [[Many]];
    }

    private static bool Same(char pattern, char text, bool ignoreCase) =>
        pattern == text || (ignoreCase && char.ToLowerInvariant(pattern) == char.ToLowerInvariant(text));

    private static string? Resolve(string inside, Func<string, string?> variable)
    {
        if (inside is "*" or "?" or "$")
        {
            return inside;
        }

        var comma = inside.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return variable(inside.Trim());
        }

        var fallback = inside[(comma + 1)..].Trim();
        return variable(inside[..comma].Trim()) ?? (fallback is ['\'', .. var quoted, '\''] ? quoted : fallback);
    }
}
