using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>What the CloudFormation engine asks of the sandbox around it.</summary>
internal interface IEngineHost
{
    /// <summary>
    /// The caller behind an ARN: the credentials that an operation goes on with after the request that started it, also when the sandbox
    /// was read back from a folder in between.
    /// </summary>
    /// <param name="accountId">The stack's account.</param>
    /// <param name="callerArn">The ARN of the caller who started the operation.</param>
    /// <param name="region">The stack's region.</param>
    ICaller CallerOf(string accountId, string callerArn, string region);

    /// <summary>A session of a role that trusts CloudFormation: the credentials of a stack with a service role.</summary>
    /// <param name="roleArn">The service role.</param>
    /// <param name="region">The stack's region.</param>
    /// <exception cref="ServiceException">Where the role is gone, does not trust <c>cloudformation.amazonaws.com</c>, or is too new to be assumed.</exception>
    ICaller ServiceRole(string roleArn, string region);

    /// <summary>How long a role cannot be assumed after it is made; zero where a new role works at once.</summary>
    TimeSpan NewRoleDelay { get; }

    /// <summary>
    /// The reason that a resource's operation fails for, as a fault on demand says; null where it does not. A call consumes the fault.
    /// </summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="logicalId">The resource's logical id.</param>
    /// <param name="type">The resource's CloudFormation type.</param>
    /// <param name="action">What is done to the resource.</param>
    string? ResourceFault(string stackName, string logicalId, string type, ResourceAction action);
}

/// <summary>What CloudFormation does to a resource.</summary>
internal enum ResourceAction
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is changed in place.</summary>
    Update,

    /// <summary>It is deleted.</summary>
    Delete,
}
