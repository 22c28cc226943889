namespace Amazon.IdentityManagement.Model;

/// <summary>Contains information about the effect that Organizations has on a policy simulation.</summary>
public class OrganizationsDecisionDetail
{
    /// <summary>
    /// Specifies whether the simulated operation is allowed by the Organizations service control policies that impact the simulated user's
    /// account.
    /// </summary>
    public bool? AllowedByOrganizations { get; set; }
}
