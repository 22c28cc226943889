using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;

namespace MlOps.Reports.Access;

/// <summary>A role of a product: who may take it on, and what it may do then.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Trust">Who may take it on.</param>
/// <param name="Inline">The policies that are its own.</param>
/// <param name="AttachedIds">The logical ids of the managed policies that it has.</param>
/// <param name="BoundaryId">The logical id of its permissions boundary; null where the product makes none.</param>
/// <param name="BoundaryArn">The ARN of a permissions boundary that was there before; null where it has none such.</param>
internal sealed record RoleAccess(
    string LogicalId,
    string Name,
    string Description,
    PolicyText Trust,
    ImmutableArray<PolicyText> Inline,
    ImmutableArray<string> AttachedIds,
    string? BoundaryId,
    string? BoundaryArn)
{
    /// <summary>The roles of a product, in its template's order.</summary>
    public static IEnumerable<RoleAccess> Of(ReviewFacts facts) => facts.OfType("AWS::IAM::Role").Select(role => Read(facts, role));

    private static RoleAccess Read(ReviewFacts facts, TemplateResource role)
    {
        var properties = facts.Values.Of(role.LogicalId);
        return new RoleAccess(
            role.LogicalId,
            facts.NameOf(role.LogicalId)!,
            properties["Description"].ToString()!,
            PolicyText.Read("trust", properties["AssumeRolePolicyDocument"]),
            [.. Policies(properties).Select(policy => PolicyText.Read(policy["PolicyName"].ToString()!, policy["PolicyDocument"]))],
            [.. ReferencesOf(role, "ManagedPolicyArns")],
            ReferencesOf(role, "PermissionsBoundary").FirstOrDefault(),
            facts.Product.PermissionsBoundaryArn);
    }

    private static IEnumerable<TemplateMap> Policies(TemplateMap properties) =>
        properties.TryGetValue("Policies", out var policies) ? ((TemplateList)policies).Cast<TemplateMap>() : [];

    private static IEnumerable<string> ReferencesOf(TemplateResource role, string property) =>
        role.Properties.TryGetValue(property, out var value) ? TemplateReferences.In(value).Select(reference => reference.Name) : [];
}
