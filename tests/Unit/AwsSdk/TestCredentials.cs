using Amazon.Runtime;

namespace MlOps.Unit.AwsSdk;

/// <summary>The key that AWS's own documentation signs its examples with.</summary>
internal static class TestCredentials
{
    public const string AccessKey = "AKIDEXAMPLE";

    public static AWSCredentials Basic { get; } = new BasicAWSCredentials(AccessKey, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
}
