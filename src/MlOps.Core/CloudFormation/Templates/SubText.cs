using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// The text of <c>Fn::Sub</c>: literal parts and variables. <c>${!Name}</c> stands for the text <c>${Name}</c>
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-sub.html).
/// </summary>
public static class SubText
{
    /// <summary>A part of the text.</summary>
    /// <param name="Text">The literal text, or the variable's name.</param>
    /// <param name="IsVariable">Whether it is a variable.</param>
    public readonly record struct Part(string Text, bool IsVariable);

    /// <summary>Takes the text apart. A <c>${</c> that nothing closes is literal.</summary>
    public static ImmutableArray<Part> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = ImmutableArray.CreateBuilder<Part>();
        var literal = 0;
        while (text.IndexOf("${", literal, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            AddLiteral(parts, text[literal..open]);
            var name = text[(open + 2)..close];
            parts.Add(name.StartsWith('!') ? new Part("${" + name[1..] + "}", IsVariable: false) : new Part(name.Trim(), IsVariable: true));
            literal = close + 1;
        }

        AddLiteral(parts, text[literal..]);
        return parts.ToImmutable();
    }

    private static void AddLiteral(ImmutableArray<Part>.Builder parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new Part(text, IsVariable: false));
        }
    }
}
