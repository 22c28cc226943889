namespace MlOps.Iam;

/// <summary>Policies as IAM's answers have them, URL-encoded (https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html).</summary>
internal static class EncodedPolicy
{
    /// <summary>Reads a policy; null where this project cannot, so that it differs from whatever is wanted.</summary>
    /// <param name="encoded">The policy as the answer has it.</param>
    public static PolicyDocument? Read(string encoded)
    {
        try
        {
            return PolicyDocument.Parse(Uri.UnescapeDataString(encoded));
        }
        catch (MlOpsException)
        {
            return null;
        }
    }
}
