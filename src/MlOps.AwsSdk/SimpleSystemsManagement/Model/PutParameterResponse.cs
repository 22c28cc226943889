using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>PutParameter</c>.</summary>
public class PutParameterResponse : AmazonWebServiceResponse
{
    /// <summary>The new version number of a parameter.</summary>
    public long? Version { get; set; }

    /// <summary>The tier assigned to the parameter.</summary>
    public ParameterTier Tier { get; set; }
}
