namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The properties that hold policies of IAM, and what kind of policy each holds.</summary>
internal static class PolicyProperties
{
    private static readonly Dictionary<string, PolicyProperty[]> Known = new(StringComparer.Ordinal)
    {
        ["AWS::ECR::Repository"] = [new("RepositoryPolicyText", PolicyKinds.ResourceItself)],
        ["AWS::IAM::Group"] = [new("Policies/*/PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::GroupPolicy"] = [new("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::ManagedPolicy"] = [new("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::Policy"] = [new("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::Role"] = [new("Policies/*/PolicyDocument", PolicyKinds.Identity), new("AssumeRolePolicyDocument", PolicyKinds.Trust)],
        ["AWS::IAM::RolePolicy"] = [new("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::User"] = [new("Policies/*/PolicyDocument", PolicyKinds.Identity)],
        ["AWS::IAM::UserPolicy"] = [new("PolicyDocument", PolicyKinds.Identity)],
        ["AWS::KMS::Key"] = [new("KeyPolicy", PolicyKinds.Resource)],
        ["AWS::OpenSearchService::Domain"] = [new("AccessPolicies", PolicyKinds.Resource)],
        ["AWS::S3::BucketPolicy"] = [new("PolicyDocument", PolicyKinds.Resource)],
        ["AWS::SNS::TopicPolicy"] = [new("PolicyDocument", PolicyKinds.Resource)],
        ["AWS::SQS::QueuePolicy"] = [new("PolicyDocument", PolicyKinds.Resource)],
        ["AWS::SSO::PermissionSet"] = [new("InlinePolicy", PolicyKinds.Identity)],
    };

    /// <summary>The properties of a type, <c>*</c> for the items of a list.</summary>
    public static IEnumerable<PolicyProperty> Of(string typeName) => Known.GetValueOrDefault(typeName, []);
}
