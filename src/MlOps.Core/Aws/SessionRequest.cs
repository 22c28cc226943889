using MlOps.Aws.Credentials;

namespace MlOps.Aws;

/// <summary>
/// What the caller says about who calls AWS and where: the common parameters of AWS Tools for PowerShell, its session variables, and
/// the product in hand. Credential objects are looked at when they are set, on the thread that sets them; what is wrong with one is
/// said only when its turn comes.
/// </summary>
public sealed record SessionRequest
{
    /// <summary>A profile to use; where it is missing that is an error, never a reason to try something else.</summary>
    public string? ProfileName { get; init; }

    /// <summary>A credentials file to read profiles from, in place of the usual places.</summary>
    public string? ProfileLocation { get; init; }

    /// <summary>A literal access key; needs <see cref="SecretKey"/>.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret of <see cref="AccessKey"/>.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The session token of temporary literal keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>
    /// Write only. An <c>AWSCredentials</c> of any load context, an <c>AWSPSCredentials</c> of AWS Tools, or anything with
    /// <c>AccessKeyId</c>, <c>SecretAccessKey</c> and <c>SessionToken</c>, such as the credentials of STS.
    /// </summary>
    public object? Credential
    {
        init => CredentialObject = CredentialObject.Look(value);
    }

    /// <summary>Write only. The value of <c>$StoredAWSCredentials</c> where the caller has one; the same kinds of object.</summary>
    public object? StoredCredentials
    {
        init => StoredObject = CredentialObject.Look(value);
    }

    /// <summary>The region, for example <c>eu-west-1</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The value of <c>$StoredAWSRegion</c> where the caller has one.</summary>
    public string? StoredRegion { get; init; }

    /// <summary>An endpoint for all calls, for example <c>http://localhost:5000</c>.</summary>
    public string? EndpointUrl { get; init; }

    /// <summary>Whether the caller has PowerShell's parameters and session variables; a caller who has none is not told that they were asked in vain.</summary>
    public bool IsFromPowerShell { get; init; } = true;

    /// <summary>Asks the person at the host; null where nobody can be asked.</summary>
    public IUserPrompt? Prompt { get; init; }

    /// <summary>The account of the product in hand; null where there is none.</summary>
    public string? ExpectedAccountId { get; init; }

    /// <summary>The region of the product in hand; null where there is none.</summary>
    public string? ExpectedRegion { get; init; }

    internal CredentialObject? CredentialObject { get; private init; }

    internal CredentialObject? StoredObject { get; private init; }

    /// <summary>The same request for a product.</summary>
    /// <param name="product">The product in hand.</param>
    public SessionRequest For(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return this with { ExpectedAccountId = product.AccountId, ExpectedRegion = product.Region };
    }

    /// <summary>Names the kinds of thing that were said; shows no value of a credential.</summary>
    public override string ToString() =>
        $"{nameof(SessionRequest)} {{ Profile = {ProfileName ?? "-"}, Region = {Region ?? "-"}, Keys = {(AccessKey is null ? "-" : "given")} }}";
}
