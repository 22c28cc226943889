using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about an IAM group entity.</summary>
public class Group
{
    /// <summary>The path to the group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 512)]
    public string Path { get; set; }

    /// <summary>The friendly name that identifies the group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string GroupName { get; set; }

    /// <summary>The stable and unique string identifying the group.</summary>
    [AWSProperty(Required = true, Min = 16, Max = 128)]
    public string GroupId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) specifying the group.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string Arn { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the group was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreateDate { get; set; }
}
