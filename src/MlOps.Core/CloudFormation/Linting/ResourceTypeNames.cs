using System.Text.RegularExpressions;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// The names of resource types: AWS's own, custom resources, third-party types of the registry and modules
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html and …/modules.html).
/// </summary>
internal static partial class ResourceTypeNames
{
    /// <summary>The type of a resource that a function of the template's owner makes; <c>Custom::Name</c> is another name of it.</summary>
    public const string Custom = "AWS::CloudFormation::CustomResource";

    /// <summary>Whether AWS publishes what a type of this name is, so that it is either known or wrong.</summary>
    public static bool IsPublic(string name) =>
        name.StartsWith("AWS::", StringComparison.Ordinal) && !IsCustom(name) && !IsServerless(name) && !name.EndsWith("::MODULE", StringComparison.Ordinal);

    /// <summary>Whether a function of the template's owner makes the resource, so that it may have any properties and attributes.</summary>
    public static bool IsCustom(string name) => name == Custom || name.StartsWith("Custom::", StringComparison.Ordinal);

    /// <summary>Whether only the transform <c>AWS::Serverless-2016-10-31</c> knows the type.</summary>
    public static bool IsServerless(string name) => name.StartsWith("AWS::Serverless::", StringComparison.Ordinal);

    /// <summary>Whether a name has the form of one.</summary>
    public static bool IsValid(string name) => IsCustom(name) ? CustomName().IsMatch(name) || !name.StartsWith("Custom::", StringComparison.Ordinal) : Registered().IsMatch(name);

    [GeneratedRegex(@"^([A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}|([A-Za-z0-9]{2,64}::){1,3}MODULE)$", RegexOptions.CultureInvariant)]
    private static partial Regex Registered();

    [GeneratedRegex(@"^Custom::[A-Za-z0-9_@-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex CustomName();
}
