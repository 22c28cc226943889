using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace MlOps.Unit.Deployments;

/// <summary>Stack events as CloudFormation gives them.</summary>
internal static class Events
{
    public const string StackId = "arn:aws:cloudformation:us-west-2:111122223333:stack/acme-stack/5b9e1c50-0000-4000-8000-000000000000";

    private static readonly DateTime Start = new(2026, 11, 22, 6, 0, 0, DateTimeKind.Utc);

    public static StackEvent OfStack(int second, string status, string? reason = null, string? token = "token") =>
        Make(second, "acme-stack", "AWS::CloudFormation::Stack", StackId, status, reason, token);

    public static StackEvent Of(int second, string logicalId, string status, string? reason = null, string? token = "token") =>
        Make(second, logicalId, "AWS::SSM::Parameter", $"/ml/{logicalId}", status, reason, token);

    private static StackEvent Make(int second, string logicalId, string type, string physicalId, string status, string? reason, string? token) => new()
    {
        StackId = StackId,
        StackName = "acme-stack",
        EventId = $"{second}-{logicalId}-{status}",
        Timestamp = Start.AddSeconds(second),
        LogicalResourceId = logicalId,
        PhysicalResourceId = physicalId,
        ResourceType = type,
        ResourceStatus = ResourceStatus.FindValue(status),
        ResourceStatusReason = reason,
        ClientRequestToken = token,
    };
}
