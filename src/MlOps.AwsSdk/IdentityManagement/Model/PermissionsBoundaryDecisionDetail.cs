namespace Amazon.IdentityManagement.Model;

/// <summary>
/// Contains information about the effect that a permissions boundary has on a policy simulation when the boundary is applied to an IAM
/// entity.
/// </summary>
public class PermissionsBoundaryDecisionDetail
{
    /// <summary>Specifies whether an action is allowed by a permissions boundary that is applied to an IAM entity (user or role).</summary>
    public bool? AllowedByPermissionsBoundary { get; set; }
}
