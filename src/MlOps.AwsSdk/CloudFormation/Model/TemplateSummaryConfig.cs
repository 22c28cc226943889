namespace Amazon.CloudFormation.Model;

/// <summary>Options for the <c>GetTemplateSummary</c> API action.</summary>
public class TemplateSummaryConfig
{
    /// <summary>If set to <c>True</c>, any unrecognized resource types generate warnings and not an error.</summary>
    public bool? TreatUnrecognizedResourceTypesAsWarnings { get; set; }
}
