using Amazon.CodeBuild.Model;
using Amazon.CodePipeline.Model;
using Amazon.EC2.Model;
using Amazon.IdentityManagement.Model;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Finds what has a name that a product would give. What holds data is found as a deployment finds it, by <see cref="ExistingData"/>.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The caller's account.</param>
/// <param name="iamPath">The path that managed policies are looked for under.</param>
/// <param name="vpcId">The VPC that a security group's name counts in; null where the product joins none, or it is not known.</param>
/// <param name="cancellationToken">Stops the calls.</param>
internal sealed class ExistingNames(AwsSession session, string accountId, string iamPath, string? vpcId, CancellationToken cancellationToken)
{
    // GetParameters takes ten names, BatchGetProjects a hundred (API references).
    private const int ParametersAtOnce = 10;

    private readonly ExistingData _data = new(session, accountId);

    /// <summary>Types whose names are not looked for, since no client here asks their services: CloudWatch, ECR and EventBridge.</summary>
    public static IReadOnlySet<string> NotLookedFor { get; } =
        new HashSet<string>(["AWS::CloudWatch::Alarm", "AWS::CloudWatch::Dashboard", "AWS::ECR::Repository", "AWS::Events::Rule"], StringComparer.Ordinal);

    /// <summary>Types whose names count within something that the product makes itself, so that nothing can have them.</summary>
    public static IReadOnlySet<string> WithinOwn { get; } = new HashSet<string>(["AWS::Logs::MetricFilter"], StringComparer.Ordinal);

    /// <summary>The physical ids of those that exist, by the resource that would have the name.</summary>
    /// <param name="type">The CloudFormation type of all.</param>
    /// <param name="resources">What the product would make.</param>
    /// <exception cref="MlOpsException">What the service answers, such as <c>AccessDenied</c>.</exception>
    public Task<IReadOnlyDictionary<NamedResource, string>> FindAsync(string type, IReadOnlyList<NamedResource> resources) => type switch
    {
        "AWS::SSM::Parameter" => FindParametersAsync(resources),
        "AWS::CodeBuild::Project" => FindProjectsAsync(resources),
        _ => FindEachAsync(type, resources),
    };

    private async Task<IReadOnlyDictionary<NamedResource, string>> FindEachAsync(string type, IReadOnlyList<NamedResource> resources)
    {
        var found = new Dictionary<NamedResource, string>();
        foreach (var resource in resources)
        {
            if (await FindAsync(type, resource.Name).ConfigureAwait(false) is { } physicalId)
            {
                found.Add(resource, physicalId);
            }
        }

        return found;
    }

    private Task<string?> FindAsync(string type, string name) => type switch
    {
        "AWS::IAM::Role" => UnlessGoneAsync(async () => (await session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = name }, cancellationToken)
            .MapErrorsAsync("iam", "GetRole", name).ConfigureAwait(false)).Role.RoleName),
        "AWS::IAM::ManagedPolicy" => UnlessGoneAsync(async () => (await session.Iam.GetPolicyAsync(
            new GetPolicyRequest { PolicyArn = $"arn:{session.Partition}:iam::{accountId}:policy{iamPath}{name}" }, cancellationToken)
            .MapErrorsAsync("iam", "GetPolicy", name).ConfigureAwait(false)).Policy.Arn),
        "AWS::CodePipeline::Pipeline" => UnlessGoneAsync(async () => (await session.CodePipeline.GetPipelineStateAsync(new GetPipelineStateRequest { Name = name }, cancellationToken)
            .MapErrorsAsync("codepipeline", "GetPipelineState", name).ConfigureAwait(false)).PipelineName),
        "AWS::SNS::Topic" => FindTopicAsync($"arn:{session.Partition}:sns:{session.Region}:{accountId}:{name}"),
        "AWS::EC2::SecurityGroup" => FindGroupAsync(name),

        // KMS knows a key by its alias too.
        "AWS::KMS::Alias" => FindAliasAsync(name),
        _ => _data.FindAsync(type, name, cancellationToken),
    };

    private async Task<string?> FindAliasAsync(string name) =>
        await _data.FindAsync("AWS::KMS::Key", name, cancellationToken).ConfigureAwait(false) is null ? null : name;

    private async Task<string?> FindTopicAsync(string arn) =>
        await SubscriptionReader.ReadAsync(session, arn, cancellationToken).ConfigureAwait(false) is null ? null : arn;

    private async Task<string?> FindGroupAsync(string name)
    {
        if (vpcId is null)
        {
            return null;
        }

        Filter[] filters = [new() { Name = "vpc-id", Values = [vpcId] }, new() { Name = "group-name", Values = [name] }];
        var response = await session.Ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [.. filters] }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeSecurityGroups", name).ConfigureAwait(false);
        return response.SecurityGroups?.FirstOrDefault()?.GroupId;
    }

    private async Task<IReadOnlyDictionary<NamedResource, string>> FindParametersAsync(IReadOnlyList<NamedResource> resources)
    {
        var found = new Dictionary<NamedResource, string>();
        foreach (var some in resources.Chunk(ParametersAtOnce))
        {
            var response = await session.Ssm.GetParametersAsync(new GetParametersRequest { Names = [.. some.Select(resource => resource.Name)] }, cancellationToken)
                .MapErrorsAsync("ssm", "GetParameters", some[0].Name).ConfigureAwait(false);
            var names = (response.Parameters ?? []).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
            Add(found, some.Where(resource => names.Contains(resource.Name)));
        }

        return found;
    }

    private async Task<IReadOnlyDictionary<NamedResource, string>> FindProjectsAsync(IReadOnlyList<NamedResource> resources)
    {
        var response = await session.CodeBuild.BatchGetProjectsAsync(new BatchGetProjectsRequest { Names = [.. resources.Select(resource => resource.Name)] }, cancellationToken)
            .MapErrorsAsync("codebuild", "BatchGetProjects", resources[0].Name).ConfigureAwait(false);
        var names = (response.Projects ?? []).Select(project => project.Name).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<NamedResource, string>();
        Add(found, resources.Where(resource => names.Contains(resource.Name)));
        return found;
    }

    private static void Add(Dictionary<NamedResource, string> found, IEnumerable<NamedResource> resources)
    {
        foreach (var resource in resources)
        {
            found.Add(resource, resource.Name);
        }
    }

    private static async Task<string?> UnlessGoneAsync(Func<Task<string>> find)
    {
        try
        {
            return await find().ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.Id == "ResourceNotFound")
        {
            return null;
        }
    }
}
