using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>
/// The roles and keys that the properties of a resource name, by what properties are called. It is for types of which no correction says which of them the registry's word means.
/// </summary>
internal static partial class NamedInProperties
{
    /// <summary>The roles: their ARNs or names, as patterns; empty where no property names one.</summary>
    public static ImmutableArray<string> Roles(StackResource resource) => Texts(resource, name => RoleName().IsMatch(name));

    /// <summary>The KMS keys: their ARNs, ids or aliases, as patterns; empty where no property names one.</summary>
    public static ImmutableArray<string> Keys(StackResource resource) => Texts(resource, name => KeyName().IsMatch(name));

    private static ImmutableArray<string> Texts(StackResource resource, Predicate<string> isNamed) =>
        [.. Find(resource.Properties, isNamed).Where(ValuePatterns.MayBeSet).SelectMany(value => resource.TextsOf(value)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<TemplateValue> Find(TemplateValue value, Predicate<string> isNamed) => value switch
    {
        TemplateMap map => map.SelectMany(entry => isNamed(entry.Key) && entry.Value is not TemplateMap ? [entry.Value] : Find(entry.Value, isNamed)),
        TemplateList list => list.SelectMany(item => Find(item, isNamed)),
        TemplateIntrinsic { Name: "Fn::If", Argument: TemplateList { Count: 3 } branches } => Find(branches[1], isNamed).Concat(Find(branches[2], isNamed)),
        _ => [],
    };

    // ExecutionRoleArn, ServiceRole, RoleARN, RoleName, ManagedRoles.
    [GeneratedRegex("Roles?(Arns?|ARNs?|Name|Id)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleName();

    // KmsKeyId, KMSMasterKeyId, KmsKeyArn, EncryptionKeyArn, CustomerManagedKey; not KmsDataKeyReusePeriodSeconds.
    [GeneratedRegex("(Kms|KMS|Encryption|CustomerManaged|Cmk|CMK|SymmetricKey).*(Key|Arn|ARN|Id|Identifier)$|^(KmsKey|KMSKey|Key(Arn|ARN))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyName();
}
