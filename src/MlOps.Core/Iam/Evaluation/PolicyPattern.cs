using System.Collections.Immutable;
using System.Text;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// A text of a policy, read once for any number of requests: plain characters, wildcards and variables. <c>*</c> stands for any run of characters,
/// <c>?</c> for one; <c>${*}</c>, <c>${?}</c> and <c>${$}</c> are the characters themselves. What a variable stands for is literal.
/// A variable whose key is absent, empty or has several values has no value, and a text with one in it matches nothing.
/// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html (variables, default values, "Policy variables with no value"),
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html (several values).
/// </summary>
internal sealed class PolicyPattern
{
    private const string ArnPrefix = "arn:";
    private const string VariableStart = "${";
    private const int ColonsBeforeResource = 5;

    // Empty where there are no variables: then the text is fixed.
    private readonly ImmutableArray<PatternPart> _parts;
    private readonly string? _fixed;

    private PolicyPattern(string source, ImmutableArray<PatternPart> parts)
    {
        Source = source;
        _parts = parts;
    }

    private PolicyPattern(string source, string marked)
    {
        Source = source;
        _parts = [];
        _fixed = marked;
    }

    /// <summary>The text as the policy has it.</summary>
    public string Source { get; }

    /// <summary>Reads a text in which wildcards are plain characters.</summary>
    /// <param name="text">The text as the policy has it.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a variable.</param>
    public static PolicyPattern ReadLiteral(string text, bool hasVariables) => Make(text, hasVariables, static (_, _, letter) => letter);

    /// <summary>Reads a text with wildcards.</summary>
    /// <param name="text">The text as the policy has it.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a variable.</param>
    public static PolicyPattern Read(string text, bool hasVariables) =>
        Make(text, hasVariables, static (_, _, letter) => letter switch { '*' => Wildcard.Many, '?' => Wildcard.One, _ => letter });

    /// <summary>
    /// Reads the ARN of a Resource element. Its wildcards stay within their segment, unless a <c>*</c> ends the segment, and in what follows the fifth
    /// colon they match anything; variables are allowed there only.
    /// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html ("If the * wildcard is the last character of a
    /// resource ARN segment, it can expand to match beyond the colon boundaries").
    /// </summary>
    /// <param name="text">The text as the policy has it.</param>
    /// <param name="hasVariables">Whether <c>${…}</c> is a variable.</param>
    public static PolicyPattern ReadResource(string text, bool hasVariables)
    {
        // What is no ARN has no segments. IAM takes nothing but ARNs and an asterisk.
        if (!text.StartsWith(ArnPrefix, StringComparison.Ordinal))
        {
            return Read(text, hasVariables);
        }

        var pattern = Make(text, hasVariables, ResourceLetter);
        var colons = 0;
        foreach (var part in pattern._parts)
        {
            if (part.Variable is not null && colons < ColonsBeforeResource)
            {
                return new PolicyPattern(text, [PatternPart.Unknown]);
            }

            colons += part.Text.Count(letter => letter == ':');
        }

        return pattern;
    }

    /// <summary>Whether a text is the pattern's.</summary>
    public bool Equals(string text, AuthorizationRequest request, StringComparison comparison) =>
        Resolve(request) is { } pattern && string.Equals(pattern, text, comparison);

    /// <summary>Whether a text fits the pattern as a whole.</summary>
    public bool Matches(string text, AuthorizationRequest request, bool ignoreCase) =>
        Resolve(request) is { } pattern && Wildcard.Match(pattern, text, ignoreCase);

    /// <summary>
    /// Whether an ARN fits the pattern segment by segment, as conditions compare them.
    /// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN.
    /// </summary>
    public bool MatchesArn(string arn, AuthorizationRequest request)
    {
        if (Resolve(request) is not { } pattern)
        {
            return false;
        }

        if (pattern is [Wildcard.Many])
        {
            return true;
        }

        ReadOnlySpan<char> wanted = pattern, actual = arn;
        for (var colons = 0; colons < ColonsBeforeResource; colons++)
        {
            var wantedEnd = wanted.IndexOf(':');
            var actualEnd = actual.IndexOf(':');
            if (wantedEnd < 0 || actualEnd < 0 || !Wildcard.Match(wanted[..wantedEnd], actual[..actualEnd], ignoreCase: false))
            {
                return false;
            }

            wanted = wanted[(wantedEnd + 1)..];
            actual = actual[(actualEnd + 1)..];
        }

        return Wildcard.Match(wanted, actual, ignoreCase: false);
    }

    /// <summary>The text for people, with the variables of a request put in; as the policy has it where one has no value.</summary>
    public string TextFor(AuthorizationRequest request) => Resolve(request) is { } pattern ? Wildcard.Plain(pattern) : Source;

    /// <summary>The keys of variables that have no value in a request, so that nothing fits the pattern; empty where all have one.</summary>
    public IEnumerable<string> UnresolvedFor(AuthorizationRequest request) =>
        _parts.Where(part => part.Variable is { Length: > 0 } key && (request.SingleValueOf(key) ?? part.Default) is null).Select(part => part.Variable!);

    private string? Resolve(AuthorizationRequest request)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        var pattern = new StringBuilder();
        foreach (var part in _parts)
        {
            if (part.Variable is null)
            {
                pattern.Append(part.Text);
            }
            else if ((request.SingleValueOf(part.Variable) ?? part.Default) is { } value)
            {
                pattern.Append(value);
            }
            else
            {
                return null;
            }
        }

        return pattern.ToString();
    }

    private static PolicyPattern Make(string text, bool hasVariables, Func<string, int, char, char> read) =>
        hasVariables && text.Contains(VariableStart, StringComparison.Ordinal)
            ? new PolicyPattern(text, Split(text, read))
            : new PolicyPattern(text, Marked(text, read));

    private static string Marked(string text, Func<string, int, char, char> read) => text.AsSpan().IndexOfAny('*', '?') < 0
        ? text
        : string.Create(text.Length, (text, read), static (marked, from) =>
        {
            for (var index = 0; index < marked.Length; index++)
            {
                marked[index] = from.read(from.text, index, from.text[index]);
            }
        });

    private static ImmutableArray<PatternPart> Split(string text, Func<string, int, char, char> read)
    {
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var end = text.AsSpan(index).StartsWith(VariableStart) ? text.IndexOf('}', index) : -1;
            if (end < 0)
            {
                plain.Append(read(text, index, text[index]));
            }
            else if (text[(index + 2)..end] is "*" or "?" or "$")
            {
                plain.Append(text[index + 2]);
                index = end;
            }
            else
            {
                parts.Add(PatternPart.Plain(plain.ToString()));
                parts.Add(PatternPart.Read(text[(index + 2)..end]));
                plain.Clear();
                index = end;
            }
        }

        parts.Add(PatternPart.Plain(plain.ToString()));
        return parts.ToImmutable();
    }

    private static char ResourceLetter(string text, int index, char letter)
    {
        if (letter is not ('*' or '?'))
        {
            return letter;
        }

        var isFree = IsAfterColons(text, index) || (letter == '*' && (index + 1 == text.Length || text[index + 1] == ':'));
        return (letter, isFree) switch
        {
            ('*', true) => Wildcard.Many,
            ('*', false) => Wildcard.ManyInSegment,
            (_, true) => Wildcard.One,
            _ => Wildcard.OneInSegment,
        };
    }

    private static bool IsAfterColons(string text, int index) => text.AsSpan(0, index).Count(':') >= ColonsBeforeResource;
}
