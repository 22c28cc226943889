using System.Text.Json.Nodes;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What names in a stack's template stand for: its parameters, pseudo parameters, and its resources as they are.</summary>
internal sealed class StackReferences
{
    private readonly World _world;
    private readonly StackRecord _stack;

    /// <summary>Reads the parameters of a deployment.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="deployment">The deployment.</param>
    /// <exception cref="ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    public StackReferences(World world, StackRecord stack, DeploymentRecord deployment)
    {
        _world = world;
        _stack = stack;
        Context = new StackContext
        {
            Region = stack.Region,
            AccountId = stack.AccountId,
            Partition = stack.Partition,
            UrlSuffix = RegionCatalog.Default.UrlSuffixOf(stack.Region),
            StackName = stack.Name,
            StackId = stack.StackId,
            NotificationArns = deployment.NotificationArns,
            Parameters = Values(deployment),
            References = Reference,
            Attributes = Attribute,
            Exports = Import,
            StackOutputs = OutputOf,
            Resources = new AccountResources(world, stack.AccountId, stack.Region).Ids,
            ResourceAttributes = new AccountResources(world, stack.AccountId, stack.Region).Attribute,
        };
    }

    /// <summary>What surrounds the template.</summary>
    public StackContext Context { get; }

    /// <summary>The same for a plan: what a resource that is gone had is not known, and is no error before the deployment asks for it.</summary>
    public StackContext PlanningContext => Context with { Attributes = (id, attribute) => IsThere(id) ? Attribute(id, attribute) : null };

    /// <summary>The exports that were asked for.</summary>
    public HashSet<string> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>What a dynamic reference stands for; secrets stay as they are written.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c> where there is no such parameter.</exception>
    public string Resolve(DynamicReference reference)
    {
        if (reference.Service != "ssm")
        {
            return reference.Text;
        }

        var name = reference.Key.Split(':')[0];
        return _world.Resources.Find(_stack.AccountId, _stack.Region, "AWS::SSM::Parameter", name)?.Properties["Value"]?.ToString()
            ?? throw Refusals.Validation($"Parameters: [ssm:{name}] cannot be found.");
    }

    /// <summary>The exports of a place.</summary>
    public static IEnumerable<(StackRecord Stack, OutputRecord Output)> Exports(World world, string accountId, string region) =>
        world.Section<CloudFormationState>().Stacks
            .Where(stack => !stack.IsDeleted && stack.AccountId == accountId && stack.Region == region)
            .SelectMany(stack => stack.Outputs.Where(output => output.ExportName is not null).Select(output => (stack, output)));

    private static IReadOnlyDictionary<string, TemplateValue> Values(DeploymentRecord deployment)
    {
        var given = deployment.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        return Refusals.OfTemplate(() => ParameterValues.Resolve(
            TemplateText.Parse(deployment.TemplateBody),
            given,
            name => deployment.Parameters.FirstOrDefault(parameter => parameter.Value == name)?.ResolvedValue));
    }

    private TemplateValue? Reference(string logicalId) => _stack.Find(logicalId)?.Ref;

    private bool IsThere(string logicalId) => _stack.Find(logicalId) is { PhysicalId: { } id } record && ResourceTypeTable.Find(record.Type)?.Find(ResourceContext(record), id) is not null;

    private TemplateValue? Attribute(string logicalId, string attribute) =>
        _stack.Find(logicalId) is { PhysicalId: { } id } record && ResourceTypeTable.Find(record.Type) is { } type
            ? TemplateJson.FromNode(AttributeOf(record, type, id, attribute))
            : null;

    private JsonNode AttributeOf(ResourceRecord record, ResourceType type, string physicalId, string attribute)
    {
        var live = type.Find(ResourceContext(record), physicalId);
        return (live is null ? null : type.Attribute(live, attribute))
            ?? throw Refusals.Validation($"Resource type {record.Type} does not support attribute {{{attribute}}}.");
    }

    private string? Import(string exportName)
    {
        Imports.Add(exportName);
        return Exports(_world, _stack.AccountId, _stack.Region).FirstOrDefault(export => export.Output.ExportName == exportName).Output?.Value;
    }

    /// <summary>The role tells the account: a stack of another account is read by a role of that account.</summary>
    private string? OutputOf(StackOutputReference reference)
    {
        var account = reference.RoleArn?.Split(':') is [_, _, _, _, { Length: > 0 } other, ..] ? other : _stack.AccountId;
        return _world.Section<CloudFormationState>().Stacks
            .LastOrDefault(stack => !stack.IsDeleted && stack.Name == reference.StackName && stack.AccountId == account && stack.Region == (reference.Region ?? _stack.Region))?
            .Outputs.FirstOrDefault(output => output.Key == reference.OutputName)?.Value;
    }

    private ResourceContext ResourceContext(ResourceRecord record) => new()
    {
        World = _world,
        AccountId = _stack.AccountId,
        Region = _stack.Region,
        Partition = _stack.Partition,
        StackName = _stack.Name,
        StackId = _stack.StackId,
        LogicalId = record.LogicalId,
        Now = _world.Time.GetUtcNow(),
        Ids = new IdSource(record.LogicalId),
    };
}
