namespace MlOps.Sandbox.Faults;

/// <summary>A token bucket: how many calls a service takes from an account in a region.</summary>
/// <param name="PerSecond">How many tokens come back in a second.</param>
/// <param name="Burst">How many tokens the bucket holds.</param>
public sealed record RateLimit(double PerSecond, int Burst)
{
    /// <summary>
    /// The rates that AWS publishes; most services, CloudFormation among them, publish none. Sources:
    /// https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html (reading operations) and
    /// https://docs.aws.amazon.com/general/latest/gr/ssm.html.
    /// </summary>
    public static IReadOnlyDictionary<string, RateLimit> Published { get; } = new Dictionary<string, RateLimit>(StringComparer.Ordinal)
    {
        ["ec2:*"] = new(20, 100),
        ["ssm:GetParameter"] = new(40, 40),
        ["ssm:GetParameters"] = new(40, 40),
        ["ssm:GetParametersByPath"] = new(40, 40),
        ["ssm:PutParameter"] = new(3, 3),
    };
}
