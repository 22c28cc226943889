#pragma warning disable SA1403, IDE0130 // Namespaces and names are those that the code under test knows the foreign types by.
namespace Amazon.PowerShell.Common
{
    /// <summary>The wrapper in <c>$StoredAWSCredentials</c>, with members as internal as those of AWS.Tools.Common.</summary>
    public sealed class AWSPSCredentials
    {
        public AWSPSCredentials(object? credentials, string name, string source)
        {
            Credentials = credentials;
            Name = name;
            Source = source;
        }

        internal object? Credentials { get; }

        internal string Name { get; }

        internal string Source { get; }

        public override string ToString() => Name;
    }
}

namespace Amazon.Runtime.Foreign
{
    /// <summary>Credentials with a new key each time they are asked.</summary>
    public sealed class CountingCredentials : AWSCredentials
    {
        private int _count;

        public override ImmutableCredentials GetCredentials() => new($"ASIA{Interlocked.Increment(ref _count)}", "s", "t");
    }

    /// <summary>Credentials that fail after so many fetches, as those of a credential process do: with what the program printed.</summary>
    public sealed class FailingCredentials(int fetches) : AWSCredentials
    {
        private int _left = fetches;

        public override ImmutableCredentials GetCredentials() => _left-- > 0
            ? new("ASIAFAILING", "s", "t")
            : throw new ProcessAWSCredentialException("Command returned non-zero exit value with the error - password wJalrSECRET", new IOException("wJalrSECRET"));
    }
}
