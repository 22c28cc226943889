using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What names in a stack's template stand for: its parameters, pseudo parameters, and its resources as they are.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="stack">The stack.</param>
/// <param name="deployment">Its parameters.</param>
internal sealed class StackReferences(World world, StackRecord stack, DeploymentRecord deployment) : IReferences
{
    private readonly Dictionary<string, ParameterRecord> _parameters = deployment.Parameters.ToDictionary(parameter => parameter.Key, StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, TemplateParameter>> _declared = new(() =>
        StackModel.Parse(deployment.TemplateBody).Parameters.ToDictionary(parameter => parameter.LogicalId, StringComparer.Ordinal));

    /// <summary>Resources whose references are known only after deployment.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties that resources will have, by logical id: attributes of that name are known before deployment.</summary>
    public Dictionary<string, JsonObject> Planned { get; } = new(StringComparer.Ordinal);

    /// <summary>The exports that were asked for.</summary>
    public HashSet<string> Imports { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public JsonNode? Ref(string name)
    {
        if (_parameters.TryGetValue(name, out var parameter))
        {
            return ParameterValue(parameter);
        }

        return name.StartsWith("AWS::", StringComparison.Ordinal) ? Pseudo(name) : ResourceRef(name);
    }

    /// <inheritdoc/>
    public JsonNode? GetAtt(string logicalId, string attribute)
    {
        if (Unknown.Contains(logicalId))
        {
            return Evaluation.Unknown;
        }

        if (Planned.TryGetValue(logicalId, out var planned) && planned[attribute] is { } known)
        {
            return known.DeepClone();
        }

        var record = stack.Find(logicalId);
        var type = record is null ? null : ResourceTypeTable.Find(record.Type);
        if (record?.PhysicalId is null || type is null)
        {
            return Evaluation.Unknown;
        }

        var live = type.Find(Context(record), record.PhysicalId);
        return (live is null ? null : type.Attribute(live, attribute))
            ?? throw Refusals.Validation($"Resource type {record.Type} does not support attribute {{{attribute}}}.");
    }

    /// <inheritdoc/>
    public JsonNode? Import(string exportName)
    {
        Imports.Add(exportName);
        var export = Exports(world, stack.AccountId, stack.Region).FirstOrDefault(export => export.Output.ExportName == exportName);
        return export.Output?.Value ?? throw Refusals.Validation($"No export named {exportName} found.");
    }

    /// <inheritdoc/>
    public string SsmValue(string name) =>
        world.Resources.Find(stack.AccountId, stack.Region, "AWS::SSM::Parameter", name)?.Properties["Value"]?.ToString()
            ?? throw Refusals.Validation($"Parameters: [ssm:{name}] cannot be found.");

    /// <summary>The exports of a place.</summary>
    public static IEnumerable<(StackRecord Stack, OutputRecord Output)> Exports(World world, string accountId, string region) =>
        world.Section<CloudFormationState>().Stacks
            .Where(stack => !stack.IsDeleted && stack.AccountId == accountId && stack.Region == region)
            .SelectMany(stack => stack.Outputs.Where(output => output.ExportName is not null).Select(output => (stack, output)));

    private ResourceContext Context(ResourceRecord record) => new()
    {
        World = world,
        AccountId = stack.AccountId,
        Region = stack.Region,
        Partition = stack.Partition,
        StackName = stack.Name,
        StackId = stack.StackId,
        LogicalId = record.LogicalId,
        Now = world.Time.GetUtcNow(),
        Ids = new IdSource(record.LogicalId),
    };

    private JsonNode? ResourceRef(string name) => Unknown.Contains(name) ? Evaluation.Unknown : stack.Find(name)?.Ref ?? (JsonNode)Evaluation.Unknown;

    private JsonNode ParameterValue(ParameterRecord parameter)
    {
        var value = parameter.ResolvedValue ?? parameter.Value;
        var isList = _declared.Value.TryGetValue(parameter.Key, out var declared)
            && (declared.Type == "CommaDelimitedList" || declared.Type.Contains("List<", StringComparison.Ordinal));
        return isList ? new JsonArray([.. value.Split(',').Select(item => (JsonNode?)item.Trim())]) : value;
    }

    private JsonNode Pseudo(string name) => name switch
    {
        "AWS::AccountId" => stack.AccountId,
        "AWS::Region" => stack.Region,
        "AWS::Partition" => stack.Partition,
        "AWS::StackId" => stack.StackId,
        "AWS::StackName" => stack.Name,
        "AWS::URLSuffix" => stack.Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com",
        "AWS::NotificationARNs" => new JsonArray([.. deployment.NotificationArns.Select(arn => (JsonNode?)arn)]),
        _ => throw Refusals.Validation($"Template format error: Unresolved resource dependencies [{name}] in the Resources block of the template"),
    };
}
