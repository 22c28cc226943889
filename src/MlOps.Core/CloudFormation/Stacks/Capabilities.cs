using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The capabilities that a template needs acknowledged, and no others. API reference, <c>CreateChangeSet.Capabilities</c>: IAM
/// resources need <c>CAPABILITY_IAM</c>, with custom names <c>CAPABILITY_NAMED_IAM</c>, and macros <c>CAPABILITY_AUTO_EXPAND</c>.
/// </summary>
internal static class Capabilities
{
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
    public static IReadOnlyList<string> NeededBy(Template template)
    {
        var needed = new List<string>();
        if (template.Transform is not null)
        {
            needed.Add("CAPABILITY_AUTO_EXPAND");
        }

        var iam = template.Resources.Where(resource => IamTypes.ContainsKey(resource.Type)).ToList();
        if (iam.Count > 0)
        {
            needed.Add(iam.Exists(IsNamed) ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM");
        }

        return needed;
    }

    private static bool IsNamed(TemplateResource resource) =>
        IamTypes[resource.Type] is { } property && resource.Properties.ContainsKey(property);
}
