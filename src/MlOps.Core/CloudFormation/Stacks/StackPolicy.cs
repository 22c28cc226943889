using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.CloudFormation.Stacks;

/// <summary>
/// The stack policy of a production stack: everything may be updated, but what holds data is neither replaced nor deleted. Written by
/// resource type, so that one policy serves every product and every later update (user guide, "Prevent updates to stack resources":
/// the condition key <c>ResourceType</c>).
/// </summary>
internal static class StackPolicy
{
    private static readonly string[] GuardedActions = ["Update:Replace", "Update:Delete"];

    /// <summary>The types of resource that hold what cannot be made again.</summary>
    public static IReadOnlyList<string> DataTypes { get; } =
    [
        "AWS::CodeCommit::Repository",
        "AWS::ECR::Repository",
        "AWS::KMS::Key",
        "AWS::Logs::LogGroup",
        "AWS::S3::Bucket",
        "AWS::SageMaker::ModelPackageGroup",
    ];

    /// <summary>The policy's text.</summary>
    public static string Production { get; } = Document([Allow(), Deny()]);

    /// <summary>
    /// Whether a stack's policy guards what holds data, whatever else it says: a statement that denies comes before any that allows (the same page).
    /// </summary>
    /// <param name="body">The stack's policy; null or empty where it has none.</param>
    public static bool Guards(string? body) => PolicyStatements.Of(body).Any(GuardsData);

    /// <summary>A policy that guards what holds data and says all else that a stack's policy says.</summary>
    /// <param name="body">The stack's policy; null or empty where it has none.</param>
    public static string Guarded(string? body) =>
        PolicyStatements.Of(body).ToList() is { Count: > 0 } statements ? Document([.. statements.Select(statement => statement.DeepClone()), Deny()]) : Production;

    // Less is taken for a guard than CloudFormation would: what is not recognised gets the statement a second time, which changes nothing.
    private static bool GuardsData(JsonObject statement) =>
        Texts(statement["Effect"]) is ["Deny"]
        && Texts(statement["Principal"]) is ["*"]
        && Texts(statement["Resource"]).Contains("*", StringComparer.Ordinal)
        && (Texts(statement["Action"]).Contains("Update:*", StringComparer.Ordinal) || !GuardedActions.Except(Texts(statement["Action"]), StringComparer.Ordinal).Any())
        && CoversDataTypes(statement["Condition"]);

    private static bool CoversDataTypes(JsonNode? condition) => condition is null
        || (condition is JsonObject { Count: 1 } operators
            && operators.First() is { Key: "StringEquals" or "StringLike", Value: JsonObject { Count: 1 } keys }
            && !DataTypes.Except(Texts(keys["ResourceType"]), StringComparer.Ordinal).Any());

    private static string[] Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => item?.ToString() ?? "")],
        _ => [node.ToString()],
    };

    private static string Document(JsonArray statements) => new JsonObject { ["Statement"] = statements }.ToJsonString();

    private static JsonObject Allow() => new() { ["Effect"] = "Allow", ["Action"] = "Update:*", ["Principal"] = "*", ["Resource"] = "*" };

    private static JsonObject Deny() => new()
    {
        ["Effect"] = "Deny",
        ["Action"] = new JsonArray([.. GuardedActions.Select(action => (JsonNode)action)]),
        ["Principal"] = "*",
        ["Resource"] = "*",
        ["Condition"] = new JsonObject
        {
            ["StringEquals"] = new JsonObject { ["ResourceType"] = new JsonArray([.. DataTypes.Select(type => (JsonNode)type)]) },
        },
    };
}
