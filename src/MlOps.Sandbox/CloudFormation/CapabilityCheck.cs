using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Asks that a request acknowledges what its template does.</summary>
internal static class CapabilityCheck
{
    /// <summary>Refuses a request that makes or changes a stack directly.</summary>
    public static void OfStack(Template template, IReadOnlyCollection<string> given) => Check(Capabilities.NeededBy(template), given);

    /// <summary>
    /// Refuses a request for a change set. It does not ask for <c>CAPABILITY_AUTO_EXPAND</c>
    /// (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html, Capabilities).
    /// </summary>
    public static void OfChangeSet(Template template, IReadOnlyCollection<string> given) =>
        Check(Capabilities.NeededBy(template).Where(needed => needed != Capabilities.AutoExpand), given);

    /// <summary>Why capabilities are needed, in CloudFormation's words; null where none are.</summary>
    public static string? Reason(Template template)
    {
        var types = Capabilities.IamResources(template).Select(resource => resource.Type).Distinct(StringComparer.Ordinal).ToList();
        return types.Count > 0 ? $"The following resource(s) require capabilities: [{string.Join(", ", types)}]"
            : template.Transform is null ? null
            : "The following transforms are declared";
    }

    private static void Check(IEnumerable<string> needed, IReadOnlyCollection<string> given)
    {
        if (needed.FirstOrDefault(capability => !IsGiven(capability, given)) is { } missing)
        {
            throw Refusals.Capabilities(missing);
        }
    }

    private static bool IsGiven(string capability, IReadOnlyCollection<string> given) =>
        given.Contains(capability) || (capability == Capabilities.Iam && given.Contains(Capabilities.NamedIam));
}
