using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>CredentialProviderType</c>.</summary>
public class CredentialProviderType : ConstantClass
{
    /// <summary>The value <c>SECRETS_MANAGER</c>.</summary>
    public static readonly CredentialProviderType SECRETS_MANAGER = new("SECRETS_MANAGER");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CredentialProviderType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CredentialProviderType FindValue(string value) => FindValue<CredentialProviderType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CredentialProviderType(string value) => FindValue(value);
}
