using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Credentials of the role of an EC2 instance. The metadata service is asked at the first use, not before, and not on the caller's thread,
/// since the SDK's first look blocks.
/// </summary>
internal sealed class InstanceCredentials : AWSCredentials
{
    /// <summary>What messages call these credentials.</summary>
    public const string Source = "instance profile";

    // On a machine that is no instance nothing answers at the metadata service's address; five seconds are more than an instance needs.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly Lazy<Task<InstanceProfileAWSCredentials>> _profile = new(() => Task.Run(() => new InstanceProfileAWSCredentials()));

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => GetCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            var profile = await _profile.Value.WaitAsync(Timeout).ConfigureAwait(false);
            return await profile.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException("no metadata service answered", exception);
        }
    }
}
