namespace MlOps.CloudFormation.Templates;

/// <summary>
/// A call of an intrinsic, <c>Ref</c> and <c>Condition</c> included. <c>Fn::GetAtt</c> always has a list of two as argument here,
/// whichever of its forms was read.
/// </summary>
/// <param name="name">The long name: <c>Ref</c>, <c>Condition</c>, <c>Fn::Sub</c> and so on.</param>
/// <param name="argument">The argument.</param>
public sealed class TemplateIntrinsic(string name, TemplateValue argument) : TemplateValue
{
    /// <summary>The long name: <c>Ref</c>, <c>Condition</c>, <c>Fn::Sub</c> and so on.</summary>
    public string Name { get; } = name;

    /// <summary>The argument.</summary>
    public TemplateValue Argument { get; } = argument;

    /// <summary>Whether a value is one, or has one anywhere in it.</summary>
    /// <param name="value">The value.</param>
    internal static bool IsIn(TemplateValue? value) => value switch
    {
        TemplateIntrinsic => true,
        TemplateList list => list.Any(IsIn),
        TemplateMap map => map.Values.Any(IsIn),
        _ => false,
    };

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateIntrinsic call && Name == call.Name && Argument.Equals(call.Argument);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Argument);
}
