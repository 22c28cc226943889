using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>GetParameter</c>.</summary>
public class GetParameterResponse : AmazonWebServiceResponse
{
    /// <summary>Information about a parameter.</summary>
    public Parameter Parameter { get; set; }
}
