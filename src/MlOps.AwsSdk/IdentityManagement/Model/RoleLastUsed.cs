namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about the last time that an IAM role was used.</summary>
public class RoleLastUsed
{
    /// <summary>The date and time, in ISO 8601 date-time format that the role was last used.</summary>
    public DateTime? LastUsedDate { get; set; }

    /// <summary>The name of the Amazon Web Services Region in which the role was last used.</summary>
    public string Region { get; set; }
}
