using Amazon.Runtime;

namespace MlOps.Unit.AwsSdk;

/// <summary>A constant class as the SDK has them.</summary>
public class ProbeConstant(string value) : ConstantClass(value)
{
    public static readonly ProbeConstant Known = new("known");

    public static ProbeConstant FindValue(string value) => FindValue<ProbeConstant>(value);
}
