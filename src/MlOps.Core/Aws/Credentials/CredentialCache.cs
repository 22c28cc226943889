using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;

namespace MlOps.Aws.Credentials;

/// <summary>
/// Temporary credentials that this process holds, in memory only, so that each cmdlet of a pipeline does not assume the role, or ask for
/// a code, again. The key covers everything that the credentials were made from: a changed profile is another key.
/// </summary>
internal sealed class CredentialCache
{
    private readonly ConcurrentDictionary<string, AWSCredentials> _known = new(StringComparer.Ordinal);

    /// <summary>The credentials of a key, made where they are not known.</summary>
    /// <param name="ingredients">All that the credentials depend on. Only its hash is kept.</param>
    /// <param name="make">Makes them.</param>
    /// <typeparam name="T">Their type.</typeparam>
    public T GetOrAdd<T>(string ingredients, Func<T> make)
        where T : AWSCredentials =>
        (T)_known.GetOrAdd($"{typeof(T).Name}:{Key(ingredients)}", _ => make());

    private static string Key(string ingredients) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ingredients)));
}
