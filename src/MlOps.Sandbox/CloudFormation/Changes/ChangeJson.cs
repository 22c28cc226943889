using System.Text.Json.Nodes;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>Writes changes as <c>DescribeChangeSet</c> answers them (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html).</summary>
internal static class ChangeJson
{
    /// <summary>Writes a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="withValues">Whether values before and after are told.</param>
    public static JsonObject Write(ResourceChange change, bool withValues)
    {
        var inner = new JsonObject
        {
            ["PolicyAction"] = change.PolicyAction,
            ["Action"] = change.Action,
            ["LogicalResourceId"] = change.LogicalId,
            ["PhysicalResourceId"] = change.PhysicalId,
            ["ResourceType"] = change.Type,
            ["Replacement"] = change.Replacement,
            ["Scope"] = Answers.Texts(change.Scope),
            ["Details"] = new JsonArray([.. change.Details.Select(detail => (JsonNode)Write(detail))]),
        };
        if (withValues)
        {
            inner["BeforeContext"] = Context(change.Before);
            inner["AfterContext"] = Context(change.After);
        }

        return new JsonObject { ["Type"] = "Resource", ["ResourceChange"] = Answers.Clean(inner) };
    }

    /// <summary>Properties as a change shows them.</summary>
    public static string Context(JsonObject properties) => new JsonObject { ["Properties"] = properties.DeepClone() }.ToJsonString();

    private static string? Context(TemplateMap? properties) => properties is null ? null : Context(TemplateJson.ToNode(properties)!.AsObject());

    private static JsonObject Write(ChangeDetail detail) => Answers.Clean(new JsonObject
    {
        ["Target"] = Answers.Clean(new JsonObject
        {
            ["Attribute"] = detail.Attribute,
            ["Name"] = detail.Name,
            ["RequiresRecreation"] = detail.RequiresRecreation.ToString(),
            ["Path"] = detail.Path,
            ["BeforeValue"] = TemplateJson.TextOf(detail.Before),
            ["AfterValue"] = TemplateJson.TextOf(detail.After),
            ["AttributeChangeType"] = detail.AttributeChangeType,
        }),
        ["Evaluation"] = detail.Evaluation,
        ["ChangeSource"] = detail.ChangeSource,
        ["CausingEntity"] = detail.CausingEntity,
    });
}
