namespace Amazon.IdentityManagement.Model;

/// <summary>Contains a reference to a <c>Statement</c> element in a policy document that determines the result of the simulation.</summary>
public class Statement
{
    /// <summary>The identifier of the policy that was provided as an input.</summary>
    public string SourcePolicyId { get; set; }

    /// <summary>The type of the policy.</summary>
    public PolicySourceType SourcePolicyType { get; set; }

    /// <summary>The row and column of the beginning of the <c>Statement</c> in an IAM policy.</summary>
    public Position StartPosition { get; set; }

    /// <summary>The row and column of the end of a <c>Statement</c> in an IAM policy.</summary>
    public Position EndPosition { get; set; }
}
