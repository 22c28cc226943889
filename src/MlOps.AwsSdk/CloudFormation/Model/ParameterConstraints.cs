namespace Amazon.CloudFormation.Model;

/// <summary>A set of criteria that CloudFormation uses to validate parameter values.</summary>
public class ParameterConstraints
{
    /// <summary>A list of values that are permitted for a parameter.</summary>
    public List<string> AllowedValues { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
