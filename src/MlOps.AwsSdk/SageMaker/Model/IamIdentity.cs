namespace Amazon.SageMaker.Model;

/// <summary>The IAM Identity details associated with the user.</summary>
public class IamIdentity
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM identity.</summary>
    public string Arn { get; set; }

    /// <summary>The ID of the principal that assumes the IAM identity.</summary>
    public string PrincipalId { get; set; }

    /// <summary>The person or application which assumes the IAM identity.</summary>
    public string SourceIdentity { get; set; }
}
