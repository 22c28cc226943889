using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MlOps.Iam.Evaluation;

namespace MlOps.Iam.CloudTrail;

/// <summary>
/// The condition keys of a call that its event tells: their values, and which keys the call cannot have had. Of all other keys nobody knows. Which keys there are when:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html; by kind of principal:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable.
/// </summary>
internal sealed class CallKeys
{
    private const string SourceIp = "aws:SourceIp";
    private const string MultiFactorAuthPresent = "aws:MultiFactorAuthPresent";

    private static readonly string[] CalledVia = ["aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"];

    private readonly FrozenSet<string> _absent;

    private CallKeys(ImmutableDictionary<string, ImmutableArray<string>> values, IEnumerable<string> absent)
    {
        Values = values;
        _absent = absent.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The keys with their values.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Values { get; }

    /// <summary>What is told of a call on a resource.</summary>
    /// <param name="call">The call.</param>
    /// <param name="principal">Who calls.</param>
    /// <param name="arn">The ARN of the resource.</param>
    public static CallKeys Of(TrailCall call, AuthorizationPrincipal principal, string arn)
    {
        var values = KnownKeys.OfPrincipal(principal).SetItems(KnownKeys.OfResource(arn, call.Owner)).ToBuilder();
        values["aws:RequestedRegion"] = [call.Region];
        values["aws:ViaAWSService"] = [Text(call.InvokedBy is not null)];
        if (call.Origin.UserId is { } userId)
        {
            values["aws:userid"] = [userId];
        }

        var absent = values.ContainsKey("aws:PrincipalType") ? ["aws:username"] : ImmutableArray<string>.Empty;
        var (more, without) = call.InvokedBy is { } service ? (OfService(service), []) : OfDirectCall(call.Origin);
        return new CallKeys(values.ToImmutable().SetItems(more), absent.AddRange(without));
    }

    /// <summary>Whether the event tells of a key, be it that the call had none.</summary>
    /// <param name="key">The key.</param>
    public bool Tells(string key) => Values.ContainsKey(key) || _absent.Contains(key);

    // "When AWS services make calls to other AWS services on your behalf (service-to-service calls), certain network-specific authorization context is redacted."
    private static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> OfService(string service) =>
        service.EndsWith(".amazonaws.com", StringComparison.Ordinal) ? CalledVia.Select(key => KeyValuePair.Create(key, ImmutableArray.Create(service))) : [];

    private static (IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Values, IEnumerable<string> Absent) OfDirectCall(CallOrigin origin)
    {
        var values = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        var absent = new List<string>(CalledVia);

        // A request through an endpoint has aws:VpcSourceIp in place of aws:SourceIp.
        if (origin.VpcEndpointId is { } endpoint)
        {
            values["aws:SourceVpce"] = [endpoint];
            absent.Add(SourceIp);
        }

        if (origin.SourceIp is { } address)
        {
            values[origin.VpcEndpointId is null ? SourceIp : "aws:VpcSourceIp"] = [address];
        }

        // "The aws:MultiFactorAuthPresent key is never present when an API or CLI command is called with long-term credentials, such as user access key pairs."
        if (origin.IsLongTerm)
        {
            absent.Add(MultiFactorAuthPresent);
        }
        else if (origin.HasMfa is { } hasMfa)
        {
            values[MultiFactorAuthPresent] = [Text(hasMfa)];
        }

        return (values, absent);
    }

    private static string Text(bool value) => value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}
