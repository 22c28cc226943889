using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The values of properties of type <c>ContextKeyTypeEnum</c>.</summary>
public class ContextKeyTypeEnum : ConstantClass
{
    /// <summary>The value <c>binary</c>.</summary>
    public static readonly ContextKeyTypeEnum Binary = new("binary");

    /// <summary>The value <c>binaryList</c>.</summary>
    public static readonly ContextKeyTypeEnum BinaryList = new("binaryList");

    /// <summary>The value <c>boolean</c>.</summary>
    public static readonly ContextKeyTypeEnum Boolean = new("boolean");

    /// <summary>The value <c>booleanList</c>.</summary>
    public static readonly ContextKeyTypeEnum BooleanList = new("booleanList");

    /// <summary>The value <c>date</c>.</summary>
    public static readonly ContextKeyTypeEnum Date = new("date");

    /// <summary>The value <c>dateList</c>.</summary>
    public static readonly ContextKeyTypeEnum DateList = new("dateList");

    /// <summary>The value <c>ip</c>.</summary>
    public static readonly ContextKeyTypeEnum Ip = new("ip");

    /// <summary>The value <c>ipList</c>.</summary>
    public static readonly ContextKeyTypeEnum IpList = new("ipList");

    /// <summary>The value <c>numeric</c>.</summary>
    public static readonly ContextKeyTypeEnum Numeric = new("numeric");

    /// <summary>The value <c>numericList</c>.</summary>
    public static readonly ContextKeyTypeEnum NumericList = new("numericList");

    /// <summary>The value <c>string</c>.</summary>
    public static readonly ContextKeyTypeEnum String = new("string");

    /// <summary>The value <c>stringList</c>.</summary>
    public static readonly ContextKeyTypeEnum StringList = new("stringList");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ContextKeyTypeEnum(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ContextKeyTypeEnum FindValue(string value) => FindValue<ContextKeyTypeEnum>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ContextKeyTypeEnum(string value) => FindValue(value);
}
