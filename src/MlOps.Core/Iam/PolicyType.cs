namespace MlOps.Iam;

/// <summary>
/// What a policy is for, which decides what it may say
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#access_policy-types).
/// </summary>
public enum PolicyType
{
    /// <summary>What a user, a group or a role may do: managed and inline policies, and permissions boundaries, which are written alike.</summary>
    Identity,

    /// <summary>Who may do what with a resource, such as a bucket, a key or a queue; it names principals.</summary>
    Resource,

    /// <summary>
    /// Who may assume a role: the resource policy of a role, which names no resource
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#id_roles_terms-and-concepts).
    /// </summary>
    Trust,

    /// <summary>
    /// The most that the principals of accounts of an organization may do
    /// (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html).
    /// </summary>
    ServiceControl,

    /// <summary>
    /// The most that may be done with the resources of accounts of an organization
    /// (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).
    /// </summary>
    ResourceControl,
}
