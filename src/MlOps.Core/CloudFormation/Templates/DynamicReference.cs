using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Templates;

/// <summary>
/// A reference that CloudFormation resolves when it makes the resource: <c>{{resolve:ssm:/name:1}}</c>
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html).
/// </summary>
/// <param name="Text">The whole reference, braces included.</param>
/// <param name="Service"><c>ssm</c>, <c>ssm-secure</c> or <c>secretsmanager</c>.</param>
/// <param name="Key">What follows the service: a parameter's name with its version, or a secret's id with what is wanted of it.</param>
public sealed partial record DynamicReference(string Text, string Service, string Key)
{
    private const string Opening = "{{resolve:";

    /// <summary>The references in a text, in order.</summary>
    public static IEnumerable<DynamicReference> In(string text) =>
        text.Contains(Opening, StringComparison.Ordinal)
            ? Pattern().Matches(text).Select(match => new DynamicReference(match.Value, match.Groups[1].Value, match.Groups[2].Value))
            : [];

    /// <summary>The text with each reference replaced.</summary>
    public static string Replace(string text, Func<DynamicReference, string> resolve) =>
        Pattern().Replace(text, match => resolve(new DynamicReference(match.Value, match.Groups[1].Value, match.Groups[2].Value)));

    [GeneratedRegex(@"\{\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
