using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The input of <c>DescribeVpcAttribute</c>. Describes the specified attribute of the specified VPC.</summary>
public class DescribeVpcAttributeRequest : AmazonEC2Request
{
    /// <summary>The VPC attribute.</summary>
    [AWSProperty(Required = true)]
    public VpcAttributeName Attribute { get; set; }

    /// <summary>The ID of the VPC.</summary>
    [AWSProperty(Required = true)]
    public string VpcId { get; set; }

    /// <summary>
    /// Checks whether you have the required permissions for the action, without actually making the request, and provides an error
    /// response.
    /// </summary>
    [Wire("dryRun")]
    public bool? DryRun { get; set; }
}
