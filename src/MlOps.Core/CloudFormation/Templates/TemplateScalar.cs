using System.Globalization;

namespace MlOps.CloudFormation.Templates;

/// <summary>A string, a Boolean, a number or null.</summary>
/// <param name="value">A <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or null.</param>
public sealed class TemplateScalar(object? value) : TemplateValue
{
    /// <summary>A <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or null.</summary>
    public object? Value { get; } = value;

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateScalar scalar && Equals(Value, scalar.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    /// <summary>The value as CloudFormation writes it where it expects a string.</summary>
    public override string ToString() => Value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => Write(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Value.ToString() ?? "",
    };

    /// <summary>A number as YAML 1.1, YAML 1.2 and JSON all read it: with a fraction, so that it stays one.</summary>
    internal static string Write(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return text.Contains('.', StringComparison.Ordinal) ? text : text.Insert(exponent < 0 ? text.Length : exponent, ".0");
    }
}
