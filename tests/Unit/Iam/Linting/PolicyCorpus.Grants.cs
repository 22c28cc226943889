using static MlOps.Iam.PolicyType;

namespace MlOps.Unit.Iam.Linting;

/// <content>What policies grant, what organizations limit, and how large policies are.</content>
public static partial class PolicyCorpus
{
    private const string Everybody = "'Principal': '*'";
    private const string S3 = "'Action': 's3:*'";

    private static IEnumerable<PolicyCase> ControlPolicies =>
    [
        new("SCP_SYNTAX_ERROR_PRINCIPAL", ServiceControl, "UnsupportedElement", "Error", "Statement[0].Principal", 5, With(Deny, Everybody, S3, Star), With(Deny, S3, Star)),
        new("RCP_SYNTAX_ERROR_PRINCIPAL", ResourceControl, "InvalidPrincipal", "Error", "Statement[0].Principal.AWS", 5, With(Deny, "'Principal': {'AWS': '123456789012'}", S3, Star), With(Deny, Everybody, S3, Star)),
        new("RCP_SYNTAX_ERROR_ALLOW", ResourceControl, "UnsupportedEffect", "Error", "Statement[0].Effect", 4, With(Allow, Everybody, S3, Bucket), With(Deny, Everybody, S3, Bucket)),
        new("RCP_SYNTAX_ERROR_NOTACTION", ResourceControl, "UnsupportedElement", "Error", "Statement[0].NotAction", 6, With(Deny, Everybody, "'NotAction': 's3:*'", Star), With(Deny, Everybody, S3, Star)),
        new("RCP_SYNTAX_ERROR_ACTION", ResourceControl, "UnsupportedAction", "Warning", "Statement[0].Action[1]", 7, With(Deny, Everybody, "'Action': ['s3:*',\n'ec2:*']", Star), With(Deny, Everybody, S3, Star)),
        new("RCP_SYNTAX_ERROR_ACTION", ResourceControl, "UnsupportedAction", "Error", "Statement[0].Action", 6, With(Deny, Everybody, "'Action': '*'", Star), With(Deny, Everybody, S3, Star)),
        new("RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY", ResourceControl, "MissingPairedKey", "Warning", "Statement[0].Condition.StringNotEqualsIfExists.aws:PrincipalOrgID", 8, Limit("'StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-example123'}"), Limit("'StringNotEqualsIfExists': {'aws:PrincipalOrgID': 'o-example123'}, 'BoolIfExists': {'aws:PrincipalIsAWSService': 'false'}")),
        new("RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY", ResourceControl, "MissingPairedKey", "Warning", "Statement[0].Condition.StringNotEqualsIfExists.aws:SourceOrgID", 8, Limit("'StringNotEqualsIfExists': {'aws:SourceOrgID': 'o-example123'}, 'Null': {'aws:SourceAccount': 'false'}"), Limit("'StringNotEqualsIfExists': {'aws:SourceOrgID': 'o-example123'}, 'Null': {'aws:SourceAccount': 'false'}, 'Bool': {'aws:PrincipalIsAWSService': 'true'}")),
        new("RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK", ResourceControl, "MissingPairedKey", "Warning", "Statement[0].Condition.StringNotEqualsIfExists.aws:SourceOrgID", 8, Limit("'StringNotEqualsIfExists': {'aws:SourceOrgID': 'o-example123'}, 'Bool': {'aws:PrincipalIsAWSService': 'true'}"), Limit("'StringNotEqualsIfExists': {'aws:SourceOrgID': 'o-example123'}, 'Null': {'aws:SourceAccount': 'false'}, 'Bool': {'aws:PrincipalIsAWSService': 'true'}")),
    ];

    private static IEnumerable<PolicyCase> Breadth =>
    [
        new("", Identity, "AllActions", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': '*'", Star), With(Allow, Get, Objects)),
        new("", Identity, "AllServiceActions", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'sns:*'", Star), With(Allow, "'Action': 'sns:ListTopics'", Star)),
        new("", Identity, "AllowNotAction", "Warning", "Statement[0].NotAction", 5, With(Allow, "'NotAction': 'iam:*'", Objects), With(Allow, Get, Objects)),
        new("parliament NOTRESOURCE_WITH_ALLOW", Identity, "AllowNotResource", "Warning", "Statement[0].NotResource", 6, With(Allow, Get, "'NotResource': 'arn:aws:s3:::some-bucket/*'"), With(Allow, Get, Objects)),
        new("parliament RESOURCE_STAR", Identity, "ResourceStar", "Warning", "Statement[0].Resource", 6, With(Allow, "'Action': 's3:PutObject'", Star), With(Allow, "'Action': 's3:PutObject'", Objects)),
        new("parliament RESOURCE_STAR", Identity, "ResourceStar", "Information", "Statement[0].Resource", 6, With(Allow, "'Action': ['s3:PutObject', 's3:ListAllMyBuckets']", Star), With(Allow, "'Action': ['s3:ListAllMyBuckets']", Star)),
        new("parliament RESOURCE_EFFECTIVELY_STAR", Identity, "ResourceEffectivelyStar", "Warning", "Statement[0].Resource", 6, With(Allow, "'Action': 's3:PutObject'", "'Resource': 'arn:aws:s3:::*'"), With(Allow, "'Action': 's3:PutObject'", Objects)),
        new("PASS_ROLE_WITH_STAR_IN_RESOURCE", Identity, "PassRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:PassRole'", Star), Pass("sagemaker.amazonaws.com")),
        new("PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE", Identity, "PassRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:Pass*'", Star), Pass("sagemaker.amazonaws.com")),
        new("PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", Identity, "PassRoleStar", "Warning", "Statement[0].NotAction", 5, With(Allow, "'NotAction': 's3:*'", Star), Pass("sagemaker.amazonaws.com")),
        new("PASS_ROLE_WITH_NOT_RESOURCE", Identity, "PassRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:PassRole'", NotAdmin), Pass("sagemaker.amazonaws.com")),
        new("PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", Identity, "PassRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:*'", NotAdmin), Pass("sagemaker.amazonaws.com")),
        new("PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE", Identity, "PassRoleStar", "Warning", "Statement[0].NotAction", 5, With(Allow, "'NotAction': 's3:*'", NotAdmin), Pass("sagemaker.amazonaws.com")),
        new("", Identity, "PassRoleWithoutService", "Information", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:PassRole'", "'Resource': 'arn:aws:iam::123456789012:role/some'"), Pass("sagemaker.amazonaws.com")),
        new("CREATE_SLR_WITH_STAR_IN_RESOURCE", Identity, "ServiceLinkedRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, CreateLinked, Star), Linked),
        new("CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE", Identity, "ServiceLinkedRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:CreateServiceLinked*'", Star), Linked),
        new("CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION", Identity, "ServiceLinkedRoleStar", "Warning", "Statement[0].NotAction", 5, With(Allow, "'NotAction': 's3:*'", Star), Linked),
        new("CREATE_SLR_WITH_NOT_RESOURCE", Identity, "ServiceLinkedRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, CreateLinked, NotAdmin), Linked),
        new("CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE", Identity, "ServiceLinkedRoleStar", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:*'", NotAdmin), Linked),
        new("CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE", Identity, "ServiceLinkedRoleStar", "Warning", "Statement[0].NotAction", 5, With(Allow, "'NotAction': 's3:*'", NotAdmin), Linked),
        new("parliament PRIVILEGE_ESCALATION", Identity, "PrivilegeEscalation", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:CreatePolicyVersion'", Star), With(Allow, "'Action': 'iam:GetPolicyVersion'", "'Resource': 'arn:aws:iam::123456789012:policy/some'")),
        new("parliament PRIVILEGE_ESCALATION", Identity, "PrivilegeEscalation", "Warning", "Statement[0].Action[0]", 5, With(Allow, "'Action': ['iam:PassRole',\n'lambda:CreateFunction',\n'lambda:InvokeFunction']", Star), Pass("lambda.amazonaws.com")),
        new("", Identity, "PrivilegeEscalation", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 'iam:DeleteRolePermissionsBoundary'", Star), With(Allow, "'Action': 'iam:GetRole'", "'Resource': 'arn:aws:iam::123456789012:role/some'")),
        new("", Identity, "PrivilegeEscalation", "Warning", "Statement[0].Action[0]", 5, With(Allow, "'Action': ['iam:PassRole',\n'states:CreateStateMachine',\n'states:StartExecution']", Star), Pass("states.amazonaws.com")),
        new("", Identity, "ReachableRole", "Information", "Statement[0].Action", 5, Passing("'lambda:CreateFunction', 'lambda:InvokeFunction'"), Passing("'lambda:InvokeFunction'")),
        new("", Identity, "ReachableRole", "Information", "Statement[0].Action", 5, Handing("'cloudformation:CreateChangeSet', 'cloudformation:ExecuteChangeSet'"), Handing("'cloudformation:CreateChangeSet'")),
        new("", Identity, "ReachableRole", "Information", "Statement[0].Action", 5, With(Allow, "'Action': 'codebuild:StartBuild'", Project), With(Allow, "'Action': 'codebuild:BatchGetBuilds'", Project)),
        new("parliament PERMISSIONS_MANAGEMENT_ACTIONS", Identity, "PermissionsManagement", "Information", "Statement[0].Action", 5, With(Allow, "'Action': 'sqs:AddPermission'", "'Resource': 'arn:aws:sqs:us-west-2:123456789012:some'"), With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2:123456789012:some'")),
        new("parliament CREDENTIALS_EXPOSURE", Identity, "CredentialsExposure", "Information", "Statement[0].Action", 5, With(Allow, "'Action': 'ecr:GetAuthorizationToken'", Star), With(Allow, "'Action': 'ecr:GetDownloadUrlForLayer'", "'Resource': 'arn:aws:ecr:us-west-2:123456789012:repository/some'")),
        new("", Identity, "CredentialsExposure", "Information", "Statement[0].Action", 5, With(Allow, "'Action': ['ecr:GetAuthorizationToken', 'ecr:PutImage']", Star), With(Allow, "'Action': ['ecr:GetAuthorizationToken', 'ecr:DescribeRegistry']", Star)),
        new("", Identity, "ResourceStar", "Warning", "Statement[0].Resource", 6, With(Allow, "'Action': 'cloudwatch:PutMetricData'", Star), With(Allow, "'Action': 'cloudwatch:PutMetricData'", Star + ",\n'Condition': {'StringEquals': {'cloudwatch:namespace': 'Churn'}}")),
        new("parliament RESOURCE_POLICY_PRIVILEGE_ESCALATION", Identity, "BucketPolicyEscalation", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 's3:PutBucketAcl'", Bucket), With(Allow, "'Action': 's3:GetBucketAcl'", Bucket)),
        new("parliament RESOURCE_POLICY_PRIVILEGE_ESCALATION", Identity, "LifecycleEscalation", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 's3:PutLifecycleConfiguration'", Bucket), With(Allow, "'Action': ['s3:PutLifecycleConfiguration', 's3:DeleteObject']", "'Resource': ['arn:aws:s3:::some-bucket', 'arn:aws:s3:::some-bucket/*']")),
        new("", Identity, "LifecycleEscalation", "Warning", "Statement[0].Action[0]", 5, With(Allow, Deleting, "'Resource': ['arn:aws:s3:::some', 'arn:aws:s3:::some-other/*']"), With(Allow, Deleting, "'Resource': ['arn:aws:s3:::some', 'arn:aws:s3:::some/*']")),
        new("", Identity, "LifecycleEscalation", "Warning", "Statement[0].Action[0]", 5, With(Allow, Deleting, BucketAndObjects + NoDeletion("*")), With(Allow, Deleting, BucketAndObjects + NoDeletion("arn:aws:s3:::another/*"))),
        new("", Identity, "LifecycleEscalation", "Warning", "Statement[0].Action", 5, With(Allow, "'Action': 's3:PutLifecycleConfiguration'", "'NotResource': 'arn:aws:s3:::some-bucket'"), With(Allow, Deleting, BucketAndObjects)),
        new("", Identity, "BucketPolicyEscalation", "Warning", "Statement[0].Action[0]", 5, With(Allow, Opening, "'Resource': ['arn:aws:s3:::aa', 'arn:aws:s3:::zz', 'arn:aws:s3:::aa/*']"), With(Allow, "'Action': ['s3:GetBucketPolicy', 's3:GetObject']", "'Resource': ['arn:aws:s3:::aa', 'arn:aws:s3:::zz', 'arn:aws:s3:::aa/*']")),
    ];

    private static IEnumerable<PolicyCase> Sizes =>
    [
        new("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", Identity, "PolicyTooLarge", "Warning", "", 1, With(Allow, Get, Buckets(170)), With(Allow, Get, Buckets(100))),
        new("POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", Resource, "PolicyTooLarge", "Warning", "", 1, With(Allow, Role, Get, Buckets(600)), With(Allow, Role, Get, Buckets(170))),
        new("POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", MlOps.Iam.PolicyType.Trust, "PolicyTooLarge", "Warning", "", 1, With(Allow, Users(60), Assume), With(Allow, Users(20), Assume)),
        new("", MlOps.Iam.PolicyType.Trust, "PolicyTooLarge", "Error", "", 1, With(Allow, Users(120), Assume), With(Allow, Users(20), Assume)),
        new("POLICY_SIZE_EXCEEDS_SCP_QUOTA", ServiceControl, "PolicyTooLarge", "Error", "", 1, With(Deny, Get, Buckets(140)), With(Deny, Get, Buckets(100))),
        new("POLICY_SIZE_EXCEEDS_RCP_QUOTA", ResourceControl, "PolicyTooLarge", "Error", "", 1, With(Deny, Everybody, Get, Buckets(140)), With(Deny, Everybody, Get, Buckets(100))),
    ];

    private const string CreateLinked = "'Action': 'iam:CreateServiceLinkedRole'";
    private const string Project = "'Resource': 'arn:aws:codebuild:us-west-2:123456789012:project/some'";
    private const string NotAdmin = "'NotResource': 'arn:aws:iam::123456789012:role/Admin'";

    private static string Linked => With(Allow, CreateLinked, "'Resource': 'arn:aws:iam::*:role/aws-service-role/autoscaling.amazonaws.com/*'");

    // The role is passed to Lambda; what else may be done with a function is in a second statement.
    private static string Passing(string actions) => With(
        Allow, "'Action': 'iam:PassRole'", "'Resource': 'arn:aws:iam::123456789012:role/admin'", "'Condition': {'StringEquals': {'iam:PassedToService': 'lambda.amazonaws.com'}}},\n{'Effect': 'Allow'",
        $"'Action': [{actions}]", "'Resource': 'arn:aws:lambda:us-west-2:123456789012:function:some'");

    // The same with a service role, which the change set is to have.
    private static string Handing(string actions) => With(
        Allow, "'Action': 'iam:PassRole'", "'Resource': 'arn:aws:iam::123456789012:role/deployment'", "'Condition': {'StringEquals': {'iam:PassedToService': 'cloudformation.amazonaws.com'}}},\n{'Effect': 'Allow'",
        $"'Action': [{actions}]", "'Resource': 'arn:aws:cloudformation:us-west-2:123456789012:stack/some/*'", "'Condition': {'ArnEqualsIfExists': {'cloudformation:RoleArn': 'arn:aws:iam::123456789012:role/deployment'}}");

    private const string Deleting = "'Action': ['s3:PutLifecycleConfiguration', 's3:DeleteObject']";
    private const string BucketAndObjects = "'Resource': ['arn:aws:s3:::some-bucket', 'arn:aws:s3:::some-bucket/*']";
    private const string Opening = "'Action': ['s3:PutBucketPolicy', 's3:GetObject', 's3:PutObject', 's3:DeleteObject']";

    private static string NoDeletion(string objects) => $"}},\n{{'Effect': 'Deny', 'Action': 's3:DeleteObject', 'Resource': '{objects}'";

    private static string Limit(string condition) => With(Deny, Everybody, S3, Star, $"'Condition': {{{condition}}}");

    // 38 characters each, and a comma.
    private static string Buckets(int count) => $"'Resource': [{string.Join(',', Enumerable.Range(1000, count).Select(number => $"'arn:aws:s3:::some-bucket-of-ours-{number}/*'"))}]";

    // 42 characters each, and a comma.
    private static string Users(int count) => $"'Principal': {{'AWS': [{string.Join(',', Enumerable.Range(1000, count).Select(number => $"'arn:aws:iam::123456789012:user/user-{number}'"))}]}}";
}
