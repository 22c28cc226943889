using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles.Export;

/// <summary>A role by recipe as a CloudFormation template (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html).</summary>
internal static class RoleTemplate
{
    private const string RoleId = "Role";
    private const string BoundaryId = "Boundary";
    private const string ProfileId = "InstanceProfile";
    private const string ProviderId = "IdentityProvider";

    /// <summary>The template.</summary>
    public static Template Of(RoleRecipe recipe) => new()
    {
        Description = $"The role {recipe.RoleName}, by the recipe {recipe.Recipe} of MlOps.",
        Resources = [.. Provider(recipe), .. Boundary(recipe), Role(recipe), .. Profile(recipe), .. recipe.Grants.Select(Grant)],
        Outputs =
        [
            new TemplateOutput { LogicalId = "RoleArn", Value = Intrinsics.GetAtt(RoleId, "Arn") },
            .. recipe.Provider is null ? Array.Empty<TemplateOutput>() : [new TemplateOutput { LogicalId = "ProviderArn", Value = Intrinsics.GetAtt(ProviderId, "Arn") }],
        ],
    };

    private static TemplateResource Role(RoleRecipe recipe) => new()
    {
        LogicalId = RoleId,
        Type = "AWS::IAM::Role",
        DependsOn = recipe.Provider is null ? [] : [ProviderId],
        Properties = new TemplateMap(
            ("RoleName", recipe.RoleName),
            ("Path", recipe.Path),
            ("Description", recipe.Description),
            ("MaxSessionDuration", (long)recipe.MaxSessionDuration.TotalSeconds),
            ("AssumeRolePolicyDocument", Document(recipe.Trust)),
            ("ManagedPolicyArns", recipe.ManagedPolicies.IsEmpty ? null : new TemplateList(recipe.ManagedPolicies.Select(arn => (TemplateValue)arn))),
            ("Policies", recipe.InlinePolicies.IsEmpty ? null : new TemplateList(recipe.InlinePolicies.Select(policy => new TemplateMap(("PolicyName", policy.Name), ("PolicyDocument", Document(policy.Document)))))),
            ("PermissionsBoundary", recipe.Boundary is not null ? Intrinsics.Ref(BoundaryId) : recipe.PermissionsBoundary is { } arn ? (TemplateValue)arn : null),
            ("Tags", Tags(recipe.AllTags))),
    };

    private static IEnumerable<TemplateResource> Provider(RoleRecipe recipe) => recipe.Provider switch
    {
        SamlProvider saml =>
        [
            new TemplateResource
            {
                LogicalId = ProviderId,
                Type = "AWS::IAM::SAMLProvider",
                Properties = new TemplateMap(("Name", saml.ProviderName), ("SamlMetadataDocument", saml.Metadata!.Text), ("Tags", Tags(ProviderChanges.TagsOf(recipe, saml)))),
            },
        ],
        OpenIdConnectProvider issuer =>
        [
            new TemplateResource
            {
                LogicalId = ProviderId,
                Type = "AWS::IAM::OIDCProvider",
                Properties = new TemplateMap(
                    ("Url", issuer.Issuer),
                    ("ClientIdList", new TemplateList(issuer.Audiences.Select(audience => (TemplateValue)audience))),
                    ("Tags", Tags(ProviderChanges.TagsOf(recipe, issuer)))),
            },
        ],
        _ => [],
    };

    private static TemplateList Tags(IEnumerable<KeyValuePair<string, string>> tags) => new(tags.Select(tag => new TemplateMap(("Key", tag.Key), ("Value", tag.Value))));

    // The type has no tags. By Ref it is its ARN (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html).
    private static IEnumerable<TemplateResource> Boundary(RoleRecipe recipe) => recipe.Boundary is not { } boundary ? [] :
    [
        new TemplateResource
        {
            LogicalId = BoundaryId,
            Type = "AWS::IAM::ManagedPolicy",
            Properties = new TemplateMap(("ManagedPolicyName", boundary.Name), ("PolicyDocument", Document(boundary.Document))),
        },
    ];

    // The type has no tags.
    private static IEnumerable<TemplateResource> Profile(RoleRecipe recipe) => recipe.InstanceProfile is not { } name ? [] :
    [
        new TemplateResource
        {
            LogicalId = ProfileId,
            Type = "AWS::IAM::InstanceProfile",
            Properties = new TemplateMap(("InstanceProfileName", name), ("Path", recipe.Path), ("Roles", new TemplateList(Intrinsics.Ref(RoleId)))),
        },
    ];

    private static TemplateResource Grant(RoleGrant grant, int index) => new()
    {
        LogicalId = FormattableString.Invariant($"Grant{index + 1}"),
        Type = "AWS::IAM::RolePolicy",
        DependsOn = [RoleId],
        Properties = new TemplateMap(("RoleName", grant.RoleName), ("PolicyName", grant.Policy.Name), ("PolicyDocument", Document(grant.Policy.Document))),
    };

    private static TemplateValue Document(PolicyDocument policy) => TemplateJson.FromNode(PolicyDocumentWriter.ToJson(policy));
}
