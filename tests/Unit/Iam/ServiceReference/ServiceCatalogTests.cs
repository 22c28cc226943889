using MlOps.Iam.ServiceReference;

namespace MlOps.Unit.Iam.ServiceReference;

/// <summary>
/// What the catalog says of services, held against facts of AWS's pages (https://docs.aws.amazon.com/service-authorization/latest/reference/list_SERVICE.html) that were
/// written by hand.
/// </summary>
public sealed class ServiceCatalogTests
{
    [Theory]
    [InlineData("s3:GetObject", nameof(AccessLevel.Read), "arn:${Partition}:s3:::${BucketName}/${ObjectName}")]
    [InlineData("s3:ListBucket", nameof(AccessLevel.List), "arn:${Partition}:s3:::${BucketName}")]
    [InlineData("s3:PutBucketTagging", nameof(AccessLevel.Tagging), "arn:${Partition}:s3:::${BucketName}")]
    [InlineData("sqs:SendMessage", nameof(AccessLevel.Write), "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}")]
    [InlineData("sns:Publish", nameof(AccessLevel.Write), "arn:${Partition}:sns:${Region}:${Account}:${TopicName}")]
    [InlineData("iam:PassRole", nameof(AccessLevel.Write), "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}")]
    [InlineData("kms:CreateGrant", nameof(AccessLevel.PermissionsManagement), "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}")]
    [InlineData("logs:PutLogEvents", nameof(AccessLevel.Write), "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}")]
    [InlineData("dynamodb:GetItem", nameof(AccessLevel.Read), "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}")]
    [InlineData("sagemaker:CreateTrainingJob", nameof(AccessLevel.Write), "arn:${Partition}:sagemaker:${Region}:${Account}:training-job/${TrainingJobName}")]
    [InlineData("ecr:BatchGetImage", nameof(AccessLevel.Read), "arn:${Partition}:ecr:${Region}:${Account}:repository/${RepositoryName}")]
    [InlineData("codebuild:StartBuild", nameof(AccessLevel.Write), "arn:${Partition}:codebuild:${Region}:${Account}:project/${ProjectName}")]
    public void An_action_has_the_access_level_and_a_resource_of_its_page(string name, string level, string arn)
    {
        var (service, action) = Assert.Single(ServiceCatalog.Default.Expand(name));

        Assert.Equal(level, action.AccessLevel.ToString());
        Assert.Contains(arn, action.Resources.Select(resource => service.Resources[resource.Name].Arn));
    }

    [Theory]
    [InlineData("s3:ListAllMyBuckets")]
    [InlineData("sts:GetCallerIdentity")]
    [InlineData("ecr:GetAuthorizationToken")]
    [InlineData("ec2:DescribeInstances")]
    public void An_action_whose_page_names_no_resource_takes_none(string name) => Assert.Empty(Assert.Single(ServiceCatalog.Default.Expand(name)).Action.Resources);

    [Theory]
    [InlineData("s3", "s3:prefix", "String")]
    [InlineData("s3", "s3:signatureAge", "Numeric")]
    [InlineData("iam", "iam:PassedToService", "String")]
    [InlineData("kms", "kms:GrantIsForAWSResource", "Bool")]
    [InlineData("dynamodb", "dynamodb:LeadingKeys", "ArrayOfString")]
    [InlineData("ec2", "ec2:ResourceTag/${TagKey}", "String")]
    [InlineData("lambda", "lambda:FunctionArn", "ARN")]
    public void A_condition_key_has_the_type_of_its_page(string service, string key, string type) => Assert.Equal(type, ServiceCatalog.Default.Find(service)!.ConditionKeys[key]);

    [Fact]
    public void A_call_has_the_keys_that_its_page_names()
    {
        Assert.Contains("iam:PassedToService", Assert.Single(ServiceCatalog.Default.Expand("iam:PassRole")).Action.ConditionKeys);
        Assert.Contains("s3:prefix", Assert.Single(ServiceCatalog.Default.Expand("s3:ListBucket")).Action.ConditionKeys);
        Assert.DoesNotContain("s3:prefix", Assert.Single(ServiceCatalog.Default.Expand("s3:GetObject")).Action.ConditionKeys);
    }

    [Fact]
    public void Patterns_mean_the_actions_that_fit_them_in_any_case()
    {
        var named = ServiceCatalog.Default.Expand("SQS:*messagebatch").Concat(ServiceCatalog.Default.Expand("sqs:SENDmessage")).Select(found => found.Action.Name);

        // The batches are allowed by the actions of single messages: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html.
        Assert.Equal(["SendMessage"], named);
        Assert.Equal("GetCallerIdentity", Assert.Single(ServiceCatalog.Default.Expand("sts:GetCaller?dentity")).Action.Name);
    }

    [Theory]
    [InlineData("s3:*")]
    [InlineData("iam:Put*")]
    [InlineData("*")]
    public void They_come_in_order_from_run_to_run(string pattern)
    {
        var names = ServiceCatalog.Default.Expand(pattern).Select(found => $"{found.Service.Prefix}:{found.Action.Name}").ToList();

        Assert.True(names.Count > 4, $"{names.Count} actions");
        Assert.Equal(names.OrderBy(name => name.Split(':')[0], StringComparer.Ordinal).ThenBy(name => name, StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void All_actions_are_those_of_all_services()
    {
        var services = ServiceCatalog.Default.Expand("*").Select(found => found.Service.Prefix).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string> { "s3", "sts", "sagemaker", "iam" }, services);
    }

    [Theory]
    [InlineData("s3:GetObjet")]
    [InlineData("teleporter:Move")]
    [InlineData("GetObject")]
    public void What_no_page_has_is_nothing(string pattern) => Assert.Empty(ServiceCatalog.Default.Expand(pattern));

    [Fact]
    public void The_source_and_its_day_are_told()
    {
        Assert.Contains("Service Authorization Reference", ServiceCatalog.Default.Source, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 22), ServiceCatalog.Default.Date);
    }
}
