using System.Text.Json.Nodes;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The stack policy of a production stack: everything may be updated, but what holds data is neither replaced nor deleted. Written by
/// resource type, so that one policy serves every product and every later update (user guide, "Prevent updates to stack resources":
/// the condition key <c>ResourceType</c>).
/// </summary>
internal static class StackPolicy
{
    /// <summary>The types of resource that hold what cannot be made again.</summary>
    public static IReadOnlyList<string> DataTypes { get; } =
    [
        "AWS::CodeCommit::Repository",
        "AWS::KMS::Key",
        "AWS::Logs::LogGroup",
        "AWS::S3::Bucket",
        "AWS::SageMaker::ModelPackageGroup",
    ];

    /// <summary>The policy's text.</summary>
    public static string Production { get; } = Make().ToJsonString();

    /// <summary>Whether a stack's policy says the same, however it is laid out.</summary>
    /// <param name="body">The stack's policy; null or empty where it has none.</param>
    public static bool IsProduction(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return false;
        }

        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(body), Make());
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static JsonObject Make() => new()
    {
        ["Statement"] = new JsonArray(
            new JsonObject { ["Effect"] = "Allow", ["Action"] = "Update:*", ["Principal"] = "*", ["Resource"] = "*" },
            new JsonObject
            {
                ["Effect"] = "Deny",
                ["Action"] = new JsonArray("Update:Replace", "Update:Delete"),
                ["Principal"] = "*",
                ["Resource"] = "*",
                ["Condition"] = new JsonObject
                {
                    ["StringEquals"] = new JsonObject { ["ResourceType"] = new JsonArray([.. DataTypes.Select(type => (JsonNode)type)]) },
                },
            }),
    };
}
