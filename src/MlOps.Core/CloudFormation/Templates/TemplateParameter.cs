using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>A parameter of a template.</summary>
public sealed record TemplateParameter
{
    /// <summary>What CloudFormation shows in place of the value of a parameter with <see cref="NoEcho"/>.</summary>
    public const string NotEchoed = "****";

    /// <summary>Its logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its type, for example <c>String</c> or <c>AWS::SSM::Parameter::Value&lt;String&gt;</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its default; null where a value must be given.</summary>
    public TemplateValue? Default { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Values that are allowed; empty where any is.</summary>
    public ImmutableArray<TemplateValue> AllowedValues { get; init; } = [];

    /// <summary>A regular expression that the value must match.</summary>
    public string? AllowedPattern { get; init; }

    /// <summary>What to say where the value is not allowed.</summary>
    public string? ConstraintDescription { get; init; }

    /// <summary>Fewest characters.</summary>
    public long? MinLength { get; init; }

    /// <summary>Most characters.</summary>
    public long? MaxLength { get; init; }

    /// <summary>Smallest number.</summary>
    public double? MinValue { get; init; }

    /// <summary>Largest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>Whether the value is hidden in answers.</summary>
    public bool NoEcho { get; init; }

    /// <summary>Where it was read; null for a parameter that was built.</summary>
    public SourceLocation? Location { get; init; }
}
