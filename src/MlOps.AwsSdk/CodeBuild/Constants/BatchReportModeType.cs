using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>BatchReportModeType</c>.</summary>
public class BatchReportModeType : ConstantClass
{
    /// <summary>The value <c>REPORT_AGGREGATED_BATCH</c>.</summary>
    public static readonly BatchReportModeType REPORT_AGGREGATED_BATCH = new("REPORT_AGGREGATED_BATCH");

    /// <summary>The value <c>REPORT_INDIVIDUAL_BUILDS</c>.</summary>
    public static readonly BatchReportModeType REPORT_INDIVIDUAL_BUILDS = new("REPORT_INDIVIDUAL_BUILDS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BatchReportModeType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BatchReportModeType FindValue(string value) => FindValue<BatchReportModeType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BatchReportModeType(string value) => FindValue(value);
}
