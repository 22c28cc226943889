using Amazon;

namespace MlOps.Deployments.Repair;

/// <summary>ARNs of a stack's resources, from their physical ids (Service Authorization Reference, resource types).</summary>
/// <param name="stackId">The stack's ARN.</param>
internal sealed class ResourceArns(string stackId)
{
    private readonly Arn _stack = Arn.Parse(stackId);

    /// <summary>The ARN of a resource; null where its physical id does not tell it.</summary>
    /// <param name="drift">The resource.</param>
    public string? Of(MlResourceDrift drift) => (drift.Type, drift.PhysicalId) switch
    {
        (_, null) => null,
        (_, { } id) when id.StartsWith("arn:", StringComparison.Ordinal) => id,
        ("AWS::CloudWatch::Alarm", { } id) => Regional("cloudwatch", $"alarm:{id}"),
        ("AWS::CodePipeline::Pipeline", { } id) => Regional("codepipeline", id),
        ("AWS::Events::Rule", { } id) => Regional("events", $"rule/{id}"),
        ("AWS::Logs::LogGroup", { } id) => Regional("logs", $"log-group:{id}"),
        ("AWS::S3::Bucket", { } id) => $"arn:{_stack.Partition}:s3:::{id}",
        _ => null,
    };

    private string Regional(string service, string resource) => $"arn:{_stack.Partition}:{service}:{_stack.Region}:{_stack.AccountId}:{resource}";
}
