namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>What a statement of a policy must say besides effect and actions, by where the policy stands.</summary>
internal enum PolicyKinds
{
    /// <summary>Attached to an identity: resources, and no principal.</summary>
    Identity,

    /// <summary>Attached to a resource: principals and resources.</summary>
    Resource,

    /// <summary>Attached to a resource that is the only one meant: principals; resources are optional.</summary>
    ResourceItself,

    /// <summary>A role's trust: principals, and no resource.</summary>
    Trust,
}
