using System.Net;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Finds statements of a bucket's policy where no template of its stack gives it one: CloudFormation compares a bucket policy as a resource of its own, and looks
/// for none where the template has no such resource. What the bucket holds may be open to another account, or to everybody.
/// </summary>
internal static class BucketPolicyAdditions
{
    /// <summary>Where what is looked for is told, as JSON pointers. A bucket's type has no such property; the id of a statement stands below.</summary>
    public static readonly string[] Paths = [PolicyPath];

    private const string PolicyPath = "/BucketPolicy";
    private const string PolicyType = "AWS::S3::BucketPolicy";

    /// <summary>Whether a difference is a statement of a bucket policy that somebody added.</summary>
    /// <param name="difference">The difference.</param>
    public static bool Is(MlPropertyDifference difference) => difference.DifferenceType == "ADD"
        && (difference.PropertyPath == PolicyPath || difference.PropertyPath.StartsWith(PolicyPath + "/", StringComparison.Ordinal));

    /// <summary>Searches a bucket.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="deployed">The stack.</param>
    /// <param name="bucket">The bucket's name, which is its physical id.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<AdditionSearch> FindAsync(AwsSession session, DeployedResources deployed, string bucket, CancellationToken cancellationToken)
    {
        var known = deployed.Template.Resources.Where(resource => resource.Type == PolicyType).Select(policy => policy.Properties.GetValueOrDefault("Bucket").KnownText()).ToList();
        return known.Contains(bucket) ? new([], [])
            : known.Contains(null) ? new([], Paths)
            : new([.. PolicyStatements.Of(await ReadAsync(session, bucket, cancellationToken).ConfigureAwait(false)).Select(Describe)], []);
    }

    /// <summary>Reads a bucket's policy; null where it has none.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<JsonObject?> ReadAsync(AwsSession session, string bucket, CancellationToken cancellationToken)
    {
        var owner = (await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).AccountId;
        var response = await session.S3.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket, ExpectedBucketOwner = owner }, cancellationToken)
            .MapErrorsAsync("s3", "GetBucketPolicy", bucket).ConfigureAwait(false);

        // The SDK makes no error of NoSuchBucketPolicy.
        return response.HttpStatusCode == HttpStatusCode.NotFound || string.IsNullOrEmpty(response.Policy) ? null : JsonNode.Parse(response.Policy) as JsonObject;
    }

    /// <summary>A statement as reports show it.</summary>
    /// <param name="statement">The statement.</param>
    public static string Write(JsonObject statement) => TemplateJson.Write(TemplateJson.FromNode(statement), indented: false);

    private static Addition Describe(JsonObject statement)
    {
        var text = Write(statement);
        return new Addition(statement["Sid"]?.ToString() is { Length: > 0 } id ? $"{PolicyPath}/{id}" : PolicyPath, text, text);
    }
}
