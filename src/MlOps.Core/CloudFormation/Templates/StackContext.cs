using System.Collections.Frozen;

namespace MlOps.CloudFormation.Templates;

/// <summary>An evaluation context from what is known of a stack.</summary>
public sealed record StackContext : IEvaluationContext
{
    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The account's twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The region's partition.</summary>
    public required string Partition { get; init; }

    /// <summary>The domain of the region's endpoints.</summary>
    public required string UrlSuffix { get; init; }

    /// <summary>The stack's name.</summary>
    public required string StackName { get; init; }

    /// <summary>The stack's ARN; null before it exists.</summary>
    public string? StackId { get; init; }

    /// <summary>The topics that the stack's events go to.</summary>
    public IReadOnlyList<string> NotificationArns { get; init; } = [];

    /// <summary>Values of the template's parameters; see <see cref="ParameterValues"/>.</summary>
    public IReadOnlyDictionary<string, TemplateValue> Parameters { get; init; } = FrozenDictionary<string, TemplateValue>.Empty;

    /// <summary>What <c>Ref</c> returns for a resource; null where it is not known yet.</summary>
    public Func<string, TemplateValue?> References { get; init; } = _ => null;

    /// <summary>What <c>Fn::GetAtt</c> returns for a resource and attribute; null where it is not known yet.</summary>
    public Func<string, string, TemplateValue?> Attributes { get; init; } = (_, _) => null;

    /// <summary>Exported values by name; null where no stack exports one.</summary>
    public Func<string, string?> Exports { get; init; } = _ => null;

    /// <summary>Outputs of other stacks; null where there is no such output.</summary>
    public Func<StackOutputReference, string?> StackOutputs { get; init; } = _ => null;

    /// <summary>The ids of all resources of an AWS-specific parameter type.</summary>
    public Func<string, IReadOnlyList<string>> Resources { get; init; } = _ => [];

    /// <summary>Attributes of resources, by parameter type, id and name; null where a resource has none of that name.</summary>
    public Func<string, string, string, string?> ResourceAttributes { get; init; } = (_, _, _) => null;

    /// <summary>Availability zones by region.</summary>
    public Func<string, IReadOnlyList<string>> Zones { get; init; } = region => [region + "a", region + "b", region + "c"];

    /// <inheritdoc/>
    public TemplateValue? Parameter(string name) => name switch
    {
        "AWS::AccountId" => AccountId,
        "AWS::NotificationARNs" => new TemplateList(NotificationArns.Select(arn => (TemplateValue)arn)),
        "AWS::Partition" => Partition,
        "AWS::Region" => Region,
        "AWS::StackId" => StackId is null ? TemplateUnknown.Because(name) : StackId,
        "AWS::StackName" => StackName,
        "AWS::URLSuffix" => UrlSuffix,
        _ => Parameters.GetValueOrDefault(name),
    };

    /// <inheritdoc/>
    public TemplateValue? Reference(string logicalId) => References(logicalId);

    /// <inheritdoc/>
    public TemplateValue? Attribute(string logicalId, string attribute) => Attributes(logicalId, attribute);

    /// <inheritdoc/>
    public string? Export(string name) => Exports(name);

    /// <inheritdoc/>
    public string? StackOutput(StackOutputReference reference) => StackOutputs(reference);

    /// <inheritdoc/>
    public IReadOnlyList<string> ResourceIds(string parameterType) => Resources(parameterType);

    /// <inheritdoc/>
    public string? ResourceAttribute(string parameterType, string id, string attribute) => ResourceAttributes(parameterType, id, attribute);

    /// <inheritdoc/>
    public IReadOnlyList<string> AvailabilityZones(string region) => Zones(region);
}
