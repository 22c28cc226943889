namespace Amazon.CloudFormation.Model;

/// <summary>Describes the current CloudFormation limits for your account: stacks, stack outputs and concurrent resources.</summary>
public class AccountLimit
{
    /// <summary>The name of the account limit: <c>ConcurrentResourcesLimit</c>, <c>StackLimit</c> or <c>StackOutputsLimit</c>.</summary>
    public string Name { get; set; }

    /// <summary>The value that's associated with the account limit name.</summary>
    public int? Value { get; set; }
}
