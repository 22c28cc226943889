using System.Management.Automation;
using System.Security;

namespace MlOps.Cmdlets.Session;

/// <summary>Takes a secret as a SecureString only. PowerShell's own refusal of a text would show it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        null => null,
        SecureString secret => secret,
        _ => throw new ArgumentTransformationMetadataException(
            "It is taken as a SecureString only, so that nothing shows it: from Read-Host -AsSecureString, or of a variable's value with ConvertTo-SecureString -AsPlainText."),
    };
}
