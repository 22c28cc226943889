using Amazon.Runtime;
using MlOps.Aws.Profiles;

namespace MlOps.Aws;

/// <summary>Credentials that answered, and where they came from.</summary>
/// <param name="Credentials">The credentials.</param>
/// <param name="Source">Where they came from, for people.</param>
/// <param name="Profile">The profile that was really used; null where none was.</param>
internal sealed record SessionOrigin(AWSCredentials Credentials, string Source, Profile? Profile)
{
    /// <summary>Where the credentials came from; shows no key.</summary>
    public override string ToString() => Source;
}
