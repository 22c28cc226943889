using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A log group. Its key must let the region's CloudWatch Logs use it.</summary>
internal sealed class LogGroupType(ResourceTypeFacts facts) : ResourceType(facts)
{
    protected override void CheckCreate(ResourceContext context, JsonObject properties) => CheckKey(context, properties, properties["LogGroupName"]?.ToString());

    protected override void CheckUpdate(ResourceContext context, LiveResource live, JsonObject properties) => CheckKey(context, properties, live.Id);

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("ResourceAlreadyExistsException", "The specified log group already exists");

    /// <summary>
    /// The key must exist, be enabled and let CloudWatch Logs use it. Sources: botocore's logs/2014-03-28/service-2.json (CreateLogGroup) for the
    /// first two, hashicorp/terraform-provider-aws#29282 for the third.
    /// </summary>
    private static void CheckKey(ResourceContext context, JsonObject properties, string? name)
    {
        if (properties["KmsKeyId"]?.ToString() is not { } keyId)
        {
            return;
        }

        var words = $"The specified KMS key does not exist or is not allowed to be used with Arn 'arn:{context.Partition}:logs:{context.Region}:{context.AccountId}:log-group:{name}'";
        var key = KeyType.Find(context, keyId, context.Region);
        if (key is null || KmsKeys.State(key) != "Enabled")
        {
            throw new ServiceException("InvalidParameterException", words);
        }

        if (!AllowsLogs(context, key))
        {
            throw new ServiceException("AccessDeniedException", words);
        }
    }

    private static bool AllowsLogs(ResourceContext context, LiveResource key) =>
        PolicyStatements.AllowedPrincipals(key.Properties["KeyPolicy"], "Service")
            .Any(service => service == "logs.amazonaws.com" || service.StartsWith($"logs.{context.Region}.", StringComparison.Ordinal));
}
