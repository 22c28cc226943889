using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The capabilities that a template needs acknowledged, and no others. API reference, <c>CreateChangeSet.Capabilities</c>: IAM
/// resources need <c>CAPABILITY_IAM</c>, with custom names <c>CAPABILITY_NAMED_IAM</c>, and macros <c>CAPABILITY_AUTO_EXPAND</c>.
/// </summary>
public static class Capabilities
{
    /// <summary>Acknowledges IAM resources that CloudFormation names.</summary>
    public const string Iam = "CAPABILITY_IAM";

    /// <summary>Acknowledges IAM resources, whoever names them.</summary>
    public const string NamedIam = "CAPABILITY_NAMED_IAM";

    /// <summary>Acknowledges macros. Change sets do not ask for it: they show what macros made.</summary>
    public const string AutoExpand = "CAPABILITY_AUTO_EXPAND";

    // The types that the API reference lists, each with the property that names it.
    private static readonly Dictionary<string, string?> IamTypes = new(StringComparer.Ordinal)
    {
        ["AWS::IAM::AccessKey"] = null,
        ["AWS::IAM::Group"] = "GroupName",
        ["AWS::IAM::InstanceProfile"] = "InstanceProfileName",
        ["AWS::IAM::ManagedPolicy"] = "ManagedPolicyName",
        ["AWS::IAM::Policy"] = null,
        ["AWS::IAM::Role"] = "RoleName",
        ["AWS::IAM::User"] = "UserName",
        ["AWS::IAM::UserToGroupAddition"] = null,
    };

    /// <summary>What a template needs, in alphabetical order.</summary>
    /// <param name="template">The template.</param>
    public static IReadOnlyList<string> NeededBy(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var needed = new List<string>();
        if (template.Transform is not null)
        {
            needed.Add(AutoExpand);
        }

        var iam = IamResources(template).ToList();
        if (iam.Count > 0)
        {
            needed.Add(iam.Exists(IsNamed) ? NamedIam : Iam);
        }

        return needed;
    }

    /// <summary>The resources that need <see cref="Iam"/> or <see cref="NamedIam"/>.</summary>
    /// <param name="template">The template.</param>
    public static IEnumerable<TemplateResource> IamResources(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.Resources.Where(resource => IamTypes.ContainsKey(resource.Type));
    }

    private static bool IsNamed(TemplateResource resource) =>
        IamTypes[resource.Type] is { } property && resource.Properties.ContainsKey(property);
}
