using System.Collections.Immutable;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>Something to be called: a real action, and a resource of a type that it takes.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resource">The ARN, with <c>{account}</c> for the resource's account and <c>{team}</c> for a team's name; <c>*</c> where the action takes none.</param>
/// <param name="HasPolicy">Whether such resources have policies.</param>
internal sealed record CallTarget(string Action, string Resource, bool HasPolicy = false)
{
    /// <summary>All that is called.</summary>
    public static ImmutableArray<CallTarget> All { get; } =
    [
        new("s3:GetObject", "arn:aws:s3:::data-lake/{team}/v1.tar", HasPolicy: true),
        new("s3:PutObject", "arn:aws:s3:::data-lake/{team}/in/Day-1.csv", HasPolicy: true),
        new("s3:ListBucket", "arn:aws:s3:::{team}-lake", HasPolicy: true),
        new("s3:ListAllMyBuckets", "*"),
        new("sqs:SendMessage", "arn:aws:sqs:us-east-1:{account}:{team}-orders", HasPolicy: true),
        new("sqs:ReceiveMessage", "arn:aws:sqs:us-east-1:{account}:{team}-orders", HasPolicy: true),
        new("sns:Publish", "arn:aws:sns:us-east-1:{account}:{team}-alerts", HasPolicy: true),
        new("kms:Decrypt", "arn:aws:kms:us-east-1:{account}:key/1234abcd-12ab-34cd-56ef-1234567890ab", HasPolicy: true),
        new("kms:GenerateDataKey", "arn:aws:kms:us-east-1:{account}:key/1234abcd-12ab-34cd-56ef-1234567890ab", HasPolicy: true),
        new("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:{account}:table/{team}-features", HasPolicy: true),
        new("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:{account}:function:score-{team}", HasPolicy: true),
        new("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:{account}:secret:{team}-AbCdEf", HasPolicy: true),
        new("sts:AssumeRole", "arn:aws:iam::{account}:role/{team}-deployer", HasPolicy: true),
        new("sts:AssumeRoleWithWebIdentity", "arn:aws:iam::{account}:role/{team}-deployer", HasPolicy: true),
        new("sts:GetCallerIdentity", "*"),
        new("iam:GetRole", "arn:aws:iam::{account}:role/{team}-deployer"),
        new("sagemaker:InvokeEndpoint", "arn:aws:sagemaker:us-east-1:{account}:endpoint/{team}"),
        new("sagemaker:CreateTrainingJob", "arn:aws:sagemaker:us-east-1:{account}:training-job/{team}-1"),
        new("logs:PutLogEvents", "arn:aws:logs:us-east-1:{account}:log-group:/jobs/{team}:log-stream:one"),
        new("ec2:TerminateInstances", "arn:aws:ec2:us-east-1:{account}:instance/i-0123456789abcdef0"),
        new("ec2:DescribeInstances", "*"),
    ];

    /// <summary>Whether the resource is something that a role is had for by users of an identity provider.</summary>
    public bool IsForWebIdentity => Action == "sts:AssumeRoleWithWebIdentity";
}
