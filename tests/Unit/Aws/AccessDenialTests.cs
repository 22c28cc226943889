using MlOps.Aws.Errors;

namespace MlOps.Unit.Aws;

/// <summary>
/// Messages as AWS words them. Sources: [guide] IAM User Guide, "Troubleshoot access denied error messages" (awsdocs/iam-user-guide
/// doc_source/troubleshoot_access-denied.md); [issue] a public issue or pull request that quotes one.
/// </summary>
public sealed class AccessDenialTests
{
    private const string User = "User: arn:aws:iam::123456789012:user/JohnDoe is not authorized to perform: ";

    public static TheoryData<string, string, string?, string?, string, bool> Messages => new()
    {
        // [guide]
        { "User: arn:aws:iam::777788889999:user/JohnDoe is not authorized to perform: codecommit:ListRepositories with an explicit deny in a service control policy", "codecommit:ListRepositories", null, null, "SCP", true },
        { User + "codecommit:ListRepositories because no VPC endpoint policy allows the codecommit:ListRepositories action", "codecommit:ListRepositories", null, null, "Endpoint", false },
        { User + "codedeploy:ListDeployments on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:* with an explicit deny in a VPC endpoint policy", "codedeploy:ListDeployments", "arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:*", null, "Endpoint", true },
        { User + "codedeploy:ListDeployments on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:* because no permissions boundary allows the codedeploy:ListDeployments action", "codedeploy:ListDeployments", "arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:*", null, "Boundary", false },
        { User + "sagemaker:ListModels with an explicit deny in a permissions boundary", "sagemaker:ListModels", null, null, "Boundary", true },
        { User + "codecommit:ListRepositories because no session policy allows the codecommit:ListRepositories action", "codecommit:ListRepositories", null, null, "Session", false },
        { User + "codedeploy:ListDeployments on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:* with an explicit deny in a sessions policy", "codedeploy:ListDeployments", "arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:*", null, "Session", true },
        { User + "secretsmanager:GetSecretValue because no resource-based policy allows the secretsmanager:GetSecretValue action", "secretsmanager:GetSecretValue", null, null, "Resource", false },
        { User + "secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:us-east-1:123456789012:secret:* with an explicit deny in a resource-based policy", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:123456789012:secret:*", null, "Resource", true },
        { User + "sts:AssumeRole because the role trust policy allows the sts:AssumeRole action", "sts:AssumeRole", null, null, "Trust", false },
        { User + "sts:AssumeRole with an explicit deny in the role trust policy", "sts:AssumeRole", null, null, "Trust", true },
        { User + "codecommit:ListRepositories because no identity-based policy allows the codecommit:ListRepositories action", "codecommit:ListRepositories", null, null, "Identity", false },
        { User + "codedeploy:ListDeployments on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:* with an explicit deny in an identity-based policy", "codedeploy:ListDeployments", "arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:*", null, "Identity", true },
        { "User: arn:aws:sts::111122223333:assumed-role/role-name/role-session-name is not authorized to perform: \nSNS:Publish on resource: arn:aws:sns:us-east-1:444455556666:role-name-2 \nwith an explicit deny in a VPC endpoint policy transitively through a service control policy", "SNS:Publish", "arn:aws:sns:us-east-1:444455556666:role-name-2", null, "SCP", true },

        // [issue] ministryofjustice/modernisation-platform #12326: the missing action is not the one that was called.
        { "You are not authorized to perform this operation. User: arn:aws:sts::123456789012:assumed-role/MemberInfrastructureAccess/aws-go-sdk-1769122378639266627 is not authorized to perform: ec2:CreateVpcEndpoint on resource: arn:aws:ec2:eu-west-2:123456789012:vpc-endpoint/* because no identity-based policy allows the vpce:AllowMultiRegion action.", "vpce:AllowMultiRegion", "arn:aws:ec2:eu-west-2:123456789012:vpc-endpoint/*", null, "Identity", false },
        // [issue] the policy's ARN, as AWS adds it since 2026; quoted in several public repositories.
        { "User: arn:aws:sts::111111111111:assumed-role/DataEngineer/example-session is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::prod-data/x.csv with an explicit deny in a service control policy: arn:aws:organizations::999999999999:policy/o-example/service_control_policy/p-guardrail", "s3:PutObject", "arn:aws:s3:::prod-data/x.csv", "arn:aws:organizations::999999999999:policy/o-example/service_control_policy/p-guardrail", "SCP", true },
        { "User: arn:aws:iam::966994807536:user/Anup is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:ap-south-1:966994807536:instance/* with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3. Encoded authorization failure message: GHi3Mm", "ec2:RunInstances", "arn:aws:ec2:ap-south-1:966994807536:instance/*", "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3", "Identity", true },
        // [issue] S3 quotes the resource.
        { "User: arn:aws:sts::112233445566:assumed-role/AWSReservedSSO_PermSetName_0123456789abcdef/abcde is not authorized to perform: s3:PutObject on resource: \"arn:aws:s3:::test-kms-encryption-only/non-encrypted.txt\" with an explicit deny in a resource control policy", "s3:PutObject", "arn:aws:s3:::test-kms-encryption-only/non-encrypted.txt", null, "RCP", true },
        // [issue] KMS does not name the resource.
        { "User: arn:aws:sts::112233445566:assumed-role/AWSReservedSSO_PermSetName_0123456789abcdef/abcde is not authorized to perform: kms:GenerateDataKey on this resource because no identity-based policy allows the kms:GenerateDataKey action", "kms:GenerateDataKey", null, null, "Identity", false },
        // [issue] IAM names a role by kind and name.
        { "User: arn:aws:sts::123456789012:assumed-role/voclabs/user1 is not authorized to perform: iam:GetRole on resource: role voclabs with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/Pvoclabs2", "iam:GetRole", "role voclabs", "arn:aws:iam::123456789012:policy/Pvoclabs2", "Identity", true },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_says_which_policy_refused_what(string message, string action, string? resource, string? policyArn, string kind, bool isExplicit)
    {
        var denial = AccessDenial.Read(message);
        Assert.NotNull(denial);
        Assert.StartsWith("arn:aws:", denial.Principal, StringComparison.Ordinal);
        Assert.Equal(action, denial.Action);
        Assert.Equal(resource, denial.Resource);
        Assert.Equal(policyArn, denial.PolicyArn);
        Assert.Equal(kind, denial.Policy?.Kind);
        Assert.Equal(isExplicit, denial.IsExplicit);
    }

    [Fact]
    public void What_a_message_leaves_out_stays_unknown()
    {
        // cloud-custodian/cloud-custodian issue 4736; aws/aws-cli issue 7216; S3's old answer.
        var unnamed = AccessDenial.Read("User: arn:aws:iam::111111111111:user/USERNAME is not authorized to perform: lambda:GetFunction on resource: arn:aws:lambda:us-east-1:111111111111:function:custodian with an explicit deny");
        Assert.Equal(("arn:aws:lambda:us-east-1:111111111111:function:custodian", true, null), (unnamed!.Resource, unnamed.IsExplicit, unnamed.Policy));
        var unreasoned = AccessDenial.Read("User: arn:aws:sts::111111111111:assumed-role/main/session is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/prod");
        Assert.Equal(("arn:aws:iam::222222222222:role/prod", null, null), (unreasoned!.Resource, unreasoned.IsExplicit, unreasoned.Policy));
        var bare = AccessDenial.Read("Access Denied");
        Assert.NotNull(bare);
        Assert.Null(bare.Action);
        Assert.Null(AccessDenial.Read("Rate exceeded"));
    }

    [Fact]
    public void A_stack_event_s_reason_is_read_too()
    {
        var denial = AccessDenial.Read(
            "Resource handler returned message: \"User: arn:aws:iam::123456789012:user/op is not authorized to perform: iam:CreateRole on resource: "
            + "arn:aws:iam::123456789012:role/x because no permissions boundary allows the iam:CreateRole action (Service: Iam, Status Code: 403, "
            + "Request ID: 7d1c)\" (RequestToken: 1f, HandlerErrorCode: AccessDenied)");
        Assert.Equal(("iam:CreateRole", "arn:aws:iam::123456789012:role/x", "Boundary"), (denial!.Action, denial.Resource, denial.Policy!.Kind));
    }

    [Theory]
    [InlineData("because no identity-based policy allows the iam:CreateRole action", "IAM administrator")]
    [InlineData("because no permissions boundary allows the iam:CreateRole action", "permissions boundary")]
    [InlineData("because no session policy allows the iam:CreateRole action", "opened the session")]
    [InlineData("because no resource-based policy allows the iam:CreateRole action", "owner of arn:aws:iam::123456789012:role/x")]
    [InlineData("with an explicit deny in a service control policy", "organization")]
    [InlineData("with an explicit deny in a resource control policy", "organization that owns")]
    [InlineData("because no VPC endpoint policy allows the iam:CreateRole action", "VPC")]
    public void The_remedy_names_who_can_change_it(string reason, string who)
    {
        var denial = AccessDenial.Read(User + "iam:CreateRole on resource: arn:aws:iam::123456789012:role/x " + reason)!;
        var remedy = denial.Remedy(new AwsOperation("iam", "CreateRole"));
        Assert.Contains(who, remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("{", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoded_message_says_how_to_decode_it()
    {
        // aws/karpenter-provider-aws issue 1536.
        var denial = AccessDenial.Read("You are not authorized to perform this operation. Encoded authorization failure message: 0l-KPWQJ8q5z3Yat");
        Assert.True(denial!.IsEncoded);
        Assert.Contains("decode-authorization-message", denial.Remedy(new AwsOperation("ec2", "CreateFleet")), StringComparison.Ordinal);
    }
}
