using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// A user, or any session of a role, of whom one asks what it may do: who it is, and the condition keys that say so
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, "Properties of the principal"). Of the request itself nothing is known.
/// </summary>
/// <param name="Arn">The ARN of the user or role.</param>
/// <param name="Id">Its unique id, for example <c>AROAEXAMPLE</c>.</param>
/// <param name="Tags">Its tags.</param>
public sealed record SimulatedPrincipal(string Arn, string Id, ImmutableArray<KeyValuePair<string, string>> Tags)
{
    private const string SessionName = "simulation";

    private string[] Parts => Arn.Split(':', 6);

    private string Name => Arn[(Arn.LastIndexOf('/') + 1)..];

    private bool IsRole => Parts[5].StartsWith("role/", StringComparison.Ordinal);

    /// <summary>A request of it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="resource">The ARN of what is called.</param>
    /// <param name="context">The condition keys that the request has; they go before those of the principal.</param>
    public AuthorizationRequest Request(string action, string resource, IEnumerable<KeyValuePair<string, ImmutableArray<string>>> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var caller = Caller();
        return new AuthorizationRequest { Principal = caller, Action = action, Resource = resource, Context = KnownKeys.OfPrincipal(caller).SetItems(OwnKeys()).SetItems(context) };
    }

    // A role stands for any session of it.
    private AuthorizationPrincipal Caller() => new()
    {
        Arn = IsRole ? $"arn:{Parts[1]}:sts::{Parts[4]}:assumed-role/{Name}/{SessionName}" : Arn,
        AccountId = Parts[4],
        RoleArn = IsRole ? Arn : null,
    };

    // What no ARN tells of it.
    private IEnumerable<KeyValuePair<string, ImmutableArray<string>>> OwnKeys() =>
    [
        KeyValuePair.Create("aws:userid", ImmutableArray.Create(IsRole ? $"{Id}:{SessionName}" : Id)),
        .. Tags.Select(tag => KeyValuePair.Create($"aws:PrincipalTag/{tag.Key}", ImmutableArray.Create(tag.Value))),
    ];
}
