using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies;

/// <summary>Says for which resources nobody knows what they need, so that no policy is taken for whole that is not.</summary>
internal static class MissingFacts
{
    // What these are, a macro or somebody's own code decides, and so does what they call.
    private static readonly string[] Custom = ["Custom::", "AWS::CloudFormation::CustomResource", "AWS::CloudFormation::Macro"];

    /// <summary>The findings of a template.</summary>
    public static ImmutableArray<MlFinding> Of(Template template, StackResources resources) =>
    [
        .. resources.All.Where(resource => NeededActions.Of(resource.Type) is null).GroupBy(resource => resource.Type, StringComparer.Ordinal).Select(Of),
        .. template.Transform is null ? (ImmutableArray<MlFinding>)[] : [Transformed()],
    ];

    private static MlFinding Of(IGrouping<string, StackResource> same) => Finding.Make(
        MlSeverity.Warning,
        "PermissionsUnknown",
        new SourceLocation(null, 0, 0),
        $"Resources.{same.First().LogicalId}",
        $"What {same.Key} needs is not known ({string.Join(", ", same.Select(resource => resource.LogicalId))}): {(IsCustom(same.Key) ? "it runs code of its own" : "CloudFormation's registry has no handlers for it")}. The policy has nothing for it.",
        "Add what it needs by hand, or try the deployment and look at what is denied.");

    private static MlFinding Transformed() => Finding.Make(
        MlSeverity.Warning,
        "PermissionsUnknown",
        new SourceLocation(null, 0, 0),
        "Transform",
        "What a transform makes is known in AWS only: the policy has nothing for resources that are not in the template.",
        "Give the processed template, which aws cloudformation get-template shows with --template-stage Processed");

    private static bool IsCustom(string type) => Custom.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));
}
