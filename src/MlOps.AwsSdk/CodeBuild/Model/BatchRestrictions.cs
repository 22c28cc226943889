using MlOps.AwsSdk.Protocols;

namespace Amazon.CodeBuild.Model;

/// <summary>Specifies restrictions for the batch build.</summary>
public class BatchRestrictions
{
    /// <summary>Specifies the maximum number of builds allowed.</summary>
    [Wire("maximumBuildsAllowed")]
    public int? MaximumBuildsAllowed { get; set; }

    /// <summary>An array of strings that specify the compute types that are allowed for the batch build.</summary>
    [Wire("computeTypesAllowed")]
    public List<string> ComputeTypesAllowed { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An array of strings that specify the fleets that are allowed for the batch build.</summary>
    [Wire("fleetsAllowed")]
    public List<string> FleetsAllowed { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
