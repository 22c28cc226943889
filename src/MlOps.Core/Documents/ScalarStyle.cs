namespace MlOps.Documents;

/// <summary>How a scalar was written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes; its text decides its type.</summary>
    Plain,

    /// <summary>In single or double quotes: a string.</summary>
    Quoted,

    /// <summary>As a literal or folded block: a string.</summary>
    Block,
}
