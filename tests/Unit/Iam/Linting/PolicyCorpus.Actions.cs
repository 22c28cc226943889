using static MlOps.Iam.PolicyType;

namespace MlOps.Unit.Iam.Linting;

/// <content>Actions, and resources that they take.</content>
public static partial class PolicyCorpus
{
    private static IEnumerable<PolicyCase> Actions =>
    [
        new("INVALID_ACTION; parliament UNKNOWN_ACTION", Identity, "UnknownAction", "Error", "Statement[0].Action", 5, With(Allow, "'Action': 's3:GetObjet'", Objects), With(Allow, Get, Objects)),
        new("INVALID_ACTION; parliament UNKNOWN_ACTION", Identity, "UnknownAction", "Warning", "Statement[0].Action[1]", 6, With(Allow, "'Action': ['s3:GetObject',\n's3:TeleportEverything*']", Objects), With(Allow, "'Action': ['s3:GetObject',\n's3:PutObject']", Objects)),
        new("INVALID_SERVICE_IN_ACTION; parliament UNKNOWN_PREFIX", Identity, "UnknownService", "Error", "Statement[0].Action", 5, With(Allow, "'Action': 'dynamodbb:GetItem'", "'Resource': 'arn:aws:dynamodb:us-west-2:123456789012:table/some'"), With(Allow, "'Action': 'dynamodb:GetItem'", "'Resource': 'arn:aws:dynamodb:us-west-2:123456789012:table/some'")),
        new("WILDCARD_IN_SERVICE_NAME", Identity, "InvalidAction", "Error", "Statement[0].Action", 5, With(Allow, "'Action': 's*:GetObject'", Objects), With(Allow, Get, Objects)),
        new("parliament EXCEPTION", Identity, "InvalidAction", "Error", "Statement[0].Action", 5, With(Allow, "'Action': 'GetObject'", Objects), With(Allow, Get, Objects)),
        new("REDUNDANT_ACTION", Identity, "RedundantAction", "Information", "Statement[0].Action[2]", 7, With(Allow, "'Action': ['s3:GetObject*',\n's3:PutObject',\n's3:GetObjectTagging']", Objects), With(Allow, "'Action': ['s3:GetObject*',\n's3:PutObject']", Objects)),
        new("parliament RESOURCE_MISMATCH; UNSUPPORTED_ACTION_IN_POLICY", Identity, "ResourceMismatch", "Warning", "Statement[0].Action", 5, With(Allow, Get, Bucket), With(Allow, Get, Objects)),
        new("parliament RESOURCE_MISMATCH", Identity, "ResourceMismatch", "Warning", "Statement[0].Action[1]", 6, With(Allow, "'Action': ['s3:ListBucket',\n's3:ListAllMyBuckets']", Bucket), With(Allow, List, Bucket)),
        new("UNSUPPORTED_RESOURCE_ARN_IN_POLICY", Resource, "UnusedResource", "Information", "Statement[0].Resource[1]", 8, With(Allow, Role, Get, "'Resource': ['arn:aws:s3:::some-bucket/*',\n'arn:aws:kms:us-west-2:123456789012:key/0f0f']"), With(Allow, Role, Get, Objects)),
        new("UNSUPPORTED_ACTION_IN_POLICY", Resource, "ResourceMismatch", "Warning", "Statement[0].Action[1]", 7, With(Allow, Role, "'Action': ['s3:GetObject',\n'kms:Decrypt']", Objects), With(Allow, Role, Get, Objects)),
    ];

    private static IEnumerable<PolicyCase> Arns =>
    [
        new("INVALID_ARN_PREFIX; parliament INVALID_ARN", Identity, "InvalidArn", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'some-bucket/*'"), With(Allow, Get, Objects)),
        new("MISSING_ARN_FIELD; parliament INVALID_ARN", Identity, "InvalidArn", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:some-bucket'"), With(Allow, Get, Objects)),
        new("INVALID_ARN_SERVICE_CASE", Identity, "InvalidArn", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:S3:::some-bucket/*'"), With(Allow, Get, Objects)),
        new("INVALID_PARTITION; parliament INVALID_ARN", Identity, "UnknownPartition", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:awss:s3:::some-bucket/*'"), With(Allow, Get, Objects)),
        new("INVALID_SERVICE", Identity, "UnknownService", "Error", "Statement[0].Resource", 6, With(Allow, "'Action': 'sagemaker:DescribeModel'", "'Resource': 'arn:aws:sagemakr:us-west-2:123456789012:model/some'"), With(Allow, "'Action': 'sagemaker:DescribeModel'", "'Resource': 'arn:aws:sagemaker:us-west-2:123456789012:model/some'")),
        new("INVALID_ARN_REGION; parliament INVALID_ARN", Identity, "InvalidArnRegion", "Error", "Statement[0].Resource", 6, With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:oregon:123456789012:some'"), With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2:123456789012:some'")),
        new("ARN_REGION_NOT_ALLOWED", Identity, "InvalidArnRegion", "Error", "Statement[0].Resource", 6, With(Allow, "'Action': 'iam:GetRole'", "'Resource': 'arn:aws:iam:us-east-1:123456789012:role/some'"), With(Allow, "'Action': 'iam:GetRole'", "'Resource': 'arn:aws:iam::123456789012:role/some'")),
        new("MISSING_ARN_REGION", Identity, "InvalidArnRegion", "Warning", "Statement[0].Resource", 6, With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs::123456789012:some'"), With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2:123456789012:some'")),
        new("INVALID_ARN_ACCOUNT; parliament INVALID_ARN", Identity, "InvalidArnAccount", "Error", "Statement[0].Resource", 6, With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2:12345678901:some'"), With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2:123456789012:some'")),
        new("ARN_ACCOUNT_NOT_ALLOWED", Identity, "InvalidArnAccount", "Error", "Statement[0].Resource", 6, With(Allow, List, "'Resource': 'arn:aws:s3::123456789012:some-bucket'"), With(Allow, List, Bucket)),
        new("MISSING_ARN_ACCOUNT", Identity, "InvalidArnAccount", "Warning", "Statement[0].Resource", 6, With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2::some'"), With(Allow, "'Action': 'sqs:SendMessage'", "'Resource': 'arn:aws:sqs:us-west-2:123456789012:some'")),
        new("INVALID_ARN_RESOURCE", Identity, "InvalidArnResource", "Warning", "Statement[0].Resource", 6, With(Allow, "'Action': 'sagemaker:DescribeModel'", "'Resource': 'arn:aws:sagemaker:us-west-2:123456789012:modell/some'"), With(Allow, "'Action': 'sagemaker:DescribeModel'", "'Resource': 'arn:aws:sagemaker:us-west-2:123456789012:model/some'")),
        new("REDUNDANT_RESOURCE", Identity, "RedundantResource", "Information", "Statement[0].Resource[0]", 6, With(Allow, "'Action': 'iam:GetRole'", "'Resource': ['arn:aws:iam::123456789012:role/jane-admin',\n'arn:aws:iam::123456789012:role/jane*']"), With(Allow, "'Action': 'iam:GetRole'", "'Resource': ['arn:aws:iam::123456789012:role/john-admin',\n'arn:aws:iam::123456789012:role/jane*']")),
    ];
}
