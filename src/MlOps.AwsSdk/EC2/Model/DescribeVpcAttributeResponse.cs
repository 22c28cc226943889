using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The output of <c>DescribeVpcAttribute</c>.</summary>
public class DescribeVpcAttributeResponse : AmazonWebServiceResponse
{
    /// <summary>Indicates whether the instances launched in the VPC get DNS hostnames.</summary>
    [Wire("enableDnsHostnames", Value = "value")]
    public bool? EnableDnsHostnames { get; set; }

    /// <summary>Indicates whether DNS resolution is enabled for the VPC.</summary>
    [Wire("enableDnsSupport", Value = "value")]
    public bool? EnableDnsSupport { get; set; }

    /// <summary>Indicates whether Network Address Usage metrics are enabled for your VPC.</summary>
    [Wire("enableNetworkAddressUsageMetrics", Value = "value")]
    public bool? EnableNetworkAddressUsageMetrics { get; set; }

    /// <summary>The ID of the VPC.</summary>
    [Wire("vpcId")]
    public string VpcId { get; set; }
}
