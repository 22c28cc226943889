namespace MlOps.Documents;

/// <summary>The types of YAML 1.1 scalars. Its timestamps count as text.</summary>
public enum ScalarKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A truth value: YAML 1.1 also takes <c>yes</c>, <c>no</c>, <c>on</c> and <c>off</c>.</summary>
    Boolean,

    /// <summary>A whole number: YAML 1.1 reads a leading zero as octal, <c>0x</c>, <c>0b</c>, <c>1_000</c> and <c>1:30</c> too.</summary>
    WholeNumber,

    /// <summary>A number with a fraction or an exponent.</summary>
    Fraction,

    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Null,
}
