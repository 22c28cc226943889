using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Asks that a request acknowledges what its template does.</summary>
internal static class CapabilityCheck
{
    private static readonly string[] NameProperties = ["RoleName", "ManagedPolicyName", "UserName", "GroupName", "InstanceProfileName"];

    /// <summary>The capability that the template asks for; null where it asks for none.</summary>
    public static (string Capability, string Reason)? NeededBy(Template template)
    {
        var iam = template.Resources.Where(resource => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal)).ToList();
        if (iam.Count == 0)
        {
            return template.Transform is null ? null : ("CAPABILITY_AUTO_EXPAND", "The following transforms are declared");
        }

        var types = string.Join(", ", iam.Select(resource => resource.Type).Distinct(StringComparer.Ordinal));
        var isNamed = iam.Any(resource => NameProperties.Any(resource.Properties.ContainsKey));
        return (isNamed ? "CAPABILITY_NAMED_IAM" : "CAPABILITY_IAM", $"The following resource(s) require capabilities: [{types}]");
    }

    /// <summary>Refuses a request that does not acknowledge what the template does.</summary>
    public static void Check(Template template, IReadOnlyCollection<string> given)
    {
        if (NeededBy(template) is { } needed && !given.Contains(needed.Capability)
            && !(needed.Capability == "CAPABILITY_IAM" && given.Contains("CAPABILITY_NAMED_IAM")))
        {
            throw Refusals.Capabilities(needed.Capability);
        }
    }
}
