using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies.Grants;

/// <summary>
/// A dynamic reference, <c>{{resolve:ssm:name:version}}</c> (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html).
/// </summary>
/// <param name="Service">The service: <c>ssm</c>, <c>ssm-secure</c> or <c>secretsmanager</c>.</param>
/// <param name="Name">The name or the ARN of what is read; <c>*</c> for what only the deployment tells.</param>
internal sealed partial record DynamicReference(string Service, string Name)
{
    // arn:partition:service:region:account:secret:name.
    private const int PartsOfArn = 7;

    /// <summary>Finds the references in a value, also those that are put together of several.</summary>
    public static IEnumerable<DynamicReference> In(TemplateValue value) => value switch
    {
        TemplateScalar { Value: string text } => In(text),
        TemplateIntrinsic { Name: "Fn::Join" or "Fn::Sub" } call => In(Text(call)),
        TemplateIntrinsic call => In(call.Argument),
        TemplateList list => list.SelectMany(In),
        TemplateMap map => map.Values.SelectMany(In),
        _ => [],
    };

    private static IEnumerable<DynamicReference> In(string text) => Reference().Matches(text).Select(match =>
    {
        var rest = match.Groups["rest"].Value;
        var name = ArnPatterns.IsArn(rest) ? string.Join(':', rest.Split(':').Take(PartsOfArn)) : rest.Split(':')[0];
        return new DynamicReference(match.Groups["service"].Value, Variable().Replace(name, StackScope.Anything));
    });

    // What a function puts together, with * for what it takes from elsewhere.
    private static string Text(TemplateValue value) => value switch
    {
        TemplateScalar scalar => scalar.ToString(),
        TemplateIntrinsic { Name: "Fn::Join", Argument: TemplateList { Count: 2 } join } when join[1] is TemplateList parts => string.Join(join[0].ToString(), parts.Select(Text)),
        TemplateIntrinsic { Name: "Fn::Sub", Argument: TemplateScalar text } => text.ToString(),
        TemplateIntrinsic { Name: "Fn::Sub", Argument: TemplateList { Count: 2 } list } => list[0].ToString()!,
        _ => StackScope.Anything,
    };

    // One that is not closed goes on in what cannot be known.
    [GeneratedRegex(@"\{\{resolve:(?<service>[a-z-]+):(?<rest>.*?)(\}\}|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
