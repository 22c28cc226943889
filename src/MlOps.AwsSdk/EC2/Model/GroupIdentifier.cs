using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>Describes a security group.</summary>
public class GroupIdentifier
{
    /// <summary>The ID of the security group.</summary>
    [Wire("groupId")]
    public string GroupId { get; set; }

    /// <summary>The name of the security group.</summary>
    [Wire("groupName")]
    public string GroupName { get; set; }
}
