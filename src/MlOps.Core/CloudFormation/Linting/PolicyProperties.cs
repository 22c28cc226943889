using System.Collections.Frozen;

namespace MlOps.CloudFormation.Linting;

/// <summary>The properties that hold policies of IAM, and what kind of policy each holds.</summary>
internal static class PolicyProperties
{
    private static readonly FrozenDictionary<string, (string Path, PolicyKinds Kind)[]> Known = new Dictionary<string, (string, PolicyKinds)[]>(StringComparer.Ordinal)
    {
        ["AWS::ECR::Repository"] = [("RepositoryPolicyText", PolicyKinds.ResourceItself)],
        ["AWS::IAM::Group"] = [("Policies/*/PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::GroupPolicy"] = [("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::ManagedPolicy"] = [("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::Policy"] = [("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::Role"] = [("Policies/*/PolicyDocument", PolicyKinds.Identity), ("AssumeRolePolicyDocument", PolicyKinds.Trust)],
        ["AWS::IAM::RolePolicy"] = [("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::User"] = [("Policies/*/PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::UserPolicy"] = [("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::KMS::Key"] = [("KeyPolicy", PolicyKinds.Resource)],
        ["AWS::OpenSearchService::Domain"] = [("AccessPolicies", PolicyKinds.Resource)],
        ["AWS::S3::BucketPolicy"] = [("PolicyDocument", PolicyKinds.Resource)],
        ["AWS::SNS::TopicPolicy"] = [("PolicyDocument", PolicyKinds.Resource)],
        ["AWS::SQS::QueuePolicy"] = [("PolicyDocument", PolicyKinds.Resource)],
        ["AWS::SSO::PermissionSet"] = [("InlinePolicy", PolicyKinds.Identity)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The properties of a type, <c>*</c> for the items of a list.</summary>
    public static IEnumerable<(string Path, PolicyKinds Kind)> Of(string typeName) => Known.GetValueOrDefault(typeName, []);
}
