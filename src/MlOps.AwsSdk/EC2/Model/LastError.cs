using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>The last error that occurred for a VPC endpoint.</summary>
public class LastError
{
    /// <summary>The error message for the VPC endpoint error.</summary>
    [Wire("message")]
    public string Message { get; set; }

    /// <summary>The error code for the VPC endpoint error.</summary>
    [Wire("code")]
    public string Code { get; set; }
}
