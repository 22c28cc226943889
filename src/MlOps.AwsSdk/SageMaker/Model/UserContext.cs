namespace Amazon.SageMaker.Model;

/// <summary>Information about the user who created or modified a SageMaker resource.</summary>
public class UserContext
{
    /// <summary>The Amazon Resource Name (ARN) of the user's profile.</summary>
    public string UserProfileArn { get; set; }

    /// <summary>The name of the user's profile.</summary>
    public string UserProfileName { get; set; }

    /// <summary>The domain associated with the user.</summary>
    public string DomainId { get; set; }

    /// <summary>The IAM Identity details associated with the user.</summary>
    public IamIdentity IamIdentity { get; set; }
}
