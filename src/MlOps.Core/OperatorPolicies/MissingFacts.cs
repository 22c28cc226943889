using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.OperatorPolicies.Facts;
using MlOps.OperatorPolicies.Grants;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.OperatorPolicies;

/// <summary>Says for which resources nobody knows what they need, and for which the registry alone does, so that no policy is taken for more than it is.</summary>
internal static class MissingFacts
{
    private const string NestedStack = "AWS::CloudFormation::Stack";

    // What the CDK says of itself; CloudFormation makes nothing of it (https://docs.aws.amazon.com/cdk/v2/guide/usage-data.html).
    private const string Metadata = "AWS::CDK::Metadata";

    private const string Macro = "AWS::CloudFormation::Macro";

    /// <summary>The findings of a template, whose loops are written out where that can be done.</summary>
    public static ImmutableArray<MlFinding> Of(Template template, StackResources resources) =>
    [
        .. resources.All.Where(resource => resource.Type != Metadata && !CustomResourceGrants.IsKnown(resource) && NeededActions.Of(resource.Type) is null).GroupBy(resource => resource.Type, StringComparer.Ordinal).Select(Unknown),
        .. resources.All.Where(resource => resource.Type == NestedStack).Select(Nested),
        .. HasMacros(template) ? [Transformed()] : TemplateTransforms.AreOpen(template) ? [Looped()] : (ImmutableArray<MlFinding>)[],
        .. resources.All.Where(resource => IsUnchecked(resource.Type)).Select(resource => resource.Type).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } types ? [Unchecked(types)] : (ImmutableArray<MlFinding>)[],
    ];

    private static MlFinding Unknown(IGrouping<string, StackResource> same) => Make(
        MlSeverity.Warning,
        "PermissionsUnknown",
        $"Resources.{same.First().LogicalId}",
        $"What {same.Key} needs is not known ({string.Join(", ", same.Select(resource => resource.LogicalId))}): {(IsCustom(same.Key) ? "it runs code of its own" : "CloudFormation's registry has no handlers for it")}. The policy has nothing for it.",
        "Add what it needs by hand, or try the deployment and look at what is denied.");

    private static MlFinding Nested(StackResource stack) => Make(
        MlSeverity.Warning,
        "PermissionsUnknown",
        $"Resources.{stack.LogicalId}",
        $"What the nested stack {stack.LogicalId} makes is in another template: the policy lets it be made, and has nothing for its resources, nor for reading that template.",
        $"Make the policy of its template too, with -Name '{{parent stack}}-{stack.LogicalId}-*', and let the operator read the template's object (s3:GetObject).");

    private static MlFinding Transformed() => Make(
        MlSeverity.Warning,
        "PermissionsUnknown",
        "Transform",
        "What a transform makes is known in AWS only: the policy has nothing for resources that are not in the template.",
        "Give the processed template, which aws cloudformation get-template shows with --template-stage Processed");

    private static MlFinding Looped() => Make(
        MlSeverity.Warning,
        "PermissionsUnknown",
        "Resources",
        "What a loop (Fn::ForEach) goes over is known when the template is deployed only: the policy has nothing for what the loops make.",
        "Write the collection out in the template, or make the policy of the stack once it is deployed, with -StackName.");

    private static MlFinding Unchecked(List<string> types) => Make(
        MlSeverity.Information,
        "PermissionsUnchecked",
        "Resources",
        $"What {string.Join(", ", types)} need{(types.Count == 1 ? "s" : "")} is CloudFormation's word alone, which lists what some template may need and leaves some out.",
        "Look through these statements before the policy is attached; Test-MlPolicy says what is wide in them.");

    private static bool IsUnchecked(string type) => NeededActions.Of(type) is not null && !PermissionCorrections.Default.Of(type).AreOfAll;

    private static bool HasMacros(Template template) => TemplateTransforms.AllNames(template).Any(name => name != LanguageExtensions.Name);

    // What these are, a macro or somebody's own code decides, and so does what they call.
    private static bool IsCustom(string type) => CustomResourceGrants.IsCustom(type) || type == Macro;

    private static MlFinding Make(string severity, string id, string path, string message, string suggestion) =>
        Finding.Make(severity, id, new SourceLocation(null, 0, 0), path, message, suggestion);
}
