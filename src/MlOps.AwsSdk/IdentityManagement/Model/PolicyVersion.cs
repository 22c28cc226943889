using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about a version of a managed policy.</summary>
public class PolicyVersion
{
    /// <summary>The policy document.</summary>
    [AWSProperty(Min = 1, Max = 131072)]
    public string Document { get; set; }

    /// <summary>The identifier for the policy version.</summary>
    public string VersionId { get; set; }

    /// <summary>Specifies whether the policy version is set as the policy's default version.</summary>
    public bool? IsDefaultVersion { get; set; }

    /// <summary>The date and time, in ISO 8601 date-time format, when the policy version was created.</summary>
    public DateTime? CreateDate { get; set; }
}
