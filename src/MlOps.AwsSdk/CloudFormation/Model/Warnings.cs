namespace Amazon.CloudFormation.Model;

/// <summary>Contains any warnings returned by the <c>GetTemplateSummary</c> API action.</summary>
public class Warnings
{
    /// <summary>A list of all of the unrecognized resource types.</summary>
    public List<string> UnrecognizedResourceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
