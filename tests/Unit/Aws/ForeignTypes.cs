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
}
