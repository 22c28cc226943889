namespace MlOps.CloudFormation.Templates;

/// <summary>
/// The intrinsics that CloudFormation knows
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html and …/intrinsic-function-reference-rules.html;
/// <c>Fn::Implies</c> from github.com/aws-cloudformation/cloudformation-languageserver).
/// </summary>
public static class IntrinsicNames
{
    private const string Prefix = "Fn::";

    private const string LoopPrefix = "Fn::ForEach::";

    private static readonly HashSet<string> Known = new[]
    {
        "Ref", "Condition",
        "Fn::And", "Fn::Base64", "Fn::Cidr", "Fn::Equals", "Fn::FindInMap", "Fn::GetAZs", "Fn::GetAtt", "Fn::GetStackOutput", "Fn::If", "Fn::ImportValue",
        "Fn::Join", "Fn::Length", "Fn::Not", "Fn::Or", "Fn::Select", "Fn::Split", "Fn::Sub", "Fn::ToJsonString", "Fn::Transform",
        "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn", "Fn::Implies", "Fn::RefAll", "Fn::ValueOf", "Fn::ValueOfAll",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether CloudFormation has an intrinsic of this long name.</summary>
    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>What to do about one that CloudFormation does not have.</summary>
    /// <param name="name">Its long name, or its tag with the exclamation mark.</param>
    internal static string Advise(string name) => NearName.Advise(name, name.StartsWith('!') ? Known.Select(ToTag) : Known, "Correct its name; letter case counts.");

    /// <summary>Whether a map with this single key is meant as an intrinsic, known or not. <c>Condition</c> is one inside of conditions only.</summary>
    public static bool LooksLikeIntrinsic(string key, bool inCondition)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key == "Ref" || (key.StartsWith(Prefix, StringComparison.Ordinal) && !IsLoop(key)) || (inCondition && key == "Condition");
    }

    /// <summary>Whether a key is a loop, <c>Fn::ForEach::Name</c>. It stands beside the entries that it adds to, so it is a key and no intrinsic.</summary>
    public static bool IsLoop(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(LoopPrefix, StringComparison.Ordinal);
    }

    /// <summary>Whether a key of a map stands for entries that only a transform makes: a loop, or <c>Fn::Transform</c>.</summary>
    public static bool IsMadeByTransform(string key) => IsLoop(key) || key == "Fn::Transform";

    /// <summary>Whether the arguments of this intrinsic are conditions.</summary>
    public static bool TakesConditions(string name) => name is "Fn::And" or "Fn::Or" or "Fn::Not" or "Fn::Implies";

    /// <summary>
    /// Whether YAML has a short form of it. What the transform <c>AWS::LanguageExtensions</c> brings has none
    /// (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html).
    /// </summary>
    public static bool HasShortForm(string name) => name is not ("Fn::Length" or "Fn::ToJsonString");

    /// <summary>The long name of a YAML tag without its exclamation mark.</summary>
    public static string FromTag(string tag) => tag is "Ref" or "Condition" ? tag : Prefix + tag;

    /// <summary>The YAML tag of a long name, with its exclamation mark.</summary>
    public static string ToTag(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return "!" + (name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name);
    }
}
