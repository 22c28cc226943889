using System.Globalization;
using System.Text.Json.Nodes;

namespace MlOps.Sandbox.State;

/// <summary>
/// A resource as it stands in an account: the properties of its CloudFormation type, read-only ones included. The services' own APIs and
/// the CloudFormation engine work on the same resource, so that what one changes the other sees.
/// </summary>
internal sealed class LiveResource
{
    /// <summary>Twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The region; <c>global</c> for IAM.</summary>
    public required string Region { get; init; }

    /// <summary>The CloudFormation type.</summary>
    public required string Type { get; init; }

    /// <summary>The primary identifier of the type: what CloudFormation calls the physical id.</summary>
    public required string Id { get; init; }

    /// <summary>Properties in the form of the type's schema.</summary>
    public required JsonObject Properties { get; set; }

    /// <summary>What the service keeps besides properties: objects of a bucket, versions of a group, executions of a pipeline.</summary>
    public JsonObject Contents { get; set; } = [];

    /// <summary>When it was made, in sandbox time.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The resource as JSON.</summary>
    public JsonObject Save() => new()
    {
        ["account"] = AccountId,
        ["region"] = Region,
        ["type"] = Type,
        ["id"] = Id,
        ["properties"] = Properties.DeepClone(),
        ["contents"] = Contents.DeepClone(),
        ["created"] = Created.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>Takes up what <see cref="Save"/> gave.</summary>
    public static LiveResource Load(JsonObject saved) => new()
    {
        AccountId = saved["account"]!.GetValue<string>(),
        Region = saved["region"]!.GetValue<string>(),
        Type = saved["type"]!.GetValue<string>(),
        Id = saved["id"]!.GetValue<string>(),
        Properties = saved["properties"]!.DeepClone().AsObject(),
        Contents = saved["contents"]!.DeepClone().AsObject(),
        Created = DateTimeOffset.Parse(saved["created"]!.GetValue<string>(), CultureInfo.InvariantCulture),
    };
}
