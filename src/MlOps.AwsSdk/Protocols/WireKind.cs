namespace MlOps.AwsSdk.Protocols;

/// <summary>The kinds of values that the protocols know.</summary>
internal enum WireKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A value out of a list that a constant class holds.</summary>
    Constant,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A floating-point number of 32 bits.</summary>
    Float,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>Bytes, as Base64.</summary>
    Blob,

    /// <summary>An object with members.</summary>
    Structure,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,
}
