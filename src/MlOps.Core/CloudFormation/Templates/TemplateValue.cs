using System.Diagnostics.CodeAnalysis;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>A value in a template: a scalar, a list, a map, or an intrinsic. Immutable; equal by content, wherever it was read.</summary>
public abstract class TemplateValue : IEquatable<TemplateValue>
{
    private protected TemplateValue()
    {
    }

    /// <summary>Where it was read; null for a value that was built.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>A string is a scalar; null is no value.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator TemplateValue?(string? value) => value is null ? null : new TemplateScalar(value);

    /// <summary>A Boolean is a scalar.</summary>
    public static implicit operator TemplateValue(bool value) => new TemplateScalar(value);

    /// <summary>A whole number is a scalar.</summary>
    public static implicit operator TemplateValue(long value) => new TemplateScalar(value);

    /// <inheritdoc/>
    public abstract bool Equals(TemplateValue? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TemplateValue other && Equals(other);

    /// <inheritdoc/>
    public abstract override int GetHashCode();
}
