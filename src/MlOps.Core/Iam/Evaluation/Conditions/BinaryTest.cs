namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>
/// <c>BinaryEquals</c>: bytes, which policy and request both give in base 64.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals.
/// </summary>
internal sealed class BinaryTest(string wanted) : ValueTest
{
    private readonly byte[]? _wanted = Bytes(wanted);

    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) =>
        _wanted is not null && Bytes(actual) is { } bytes && bytes.AsSpan().SequenceEqual(_wanted);

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted;

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
