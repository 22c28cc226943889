using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// The condition keys of a call that its principal's and its resource's ARNs tell. Sources:
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html (aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalType,
/// aws:ResourceAccount) and https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable (aws:username, aws:userid,
/// aws:PrincipalType by the kind of principal).
/// </summary>
public static class KnownKeys
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> None =
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What is known of who calls; nothing of a service and of anybody without an account. The unique id of a user or role is in no ARN, so that <c>aws:userid</c> is there for
    /// root users and federated users alone.
    /// </summary>
    /// <param name="principal">Who calls.</param>
    public static ImmutableDictionary<string, ImmutableArray<string>> OfPrincipal(AuthorizationPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.AccountId is not { } account)
        {
            return None;
        }

        var keys = None.ToBuilder();
        keys["aws:PrincipalArn"] = [principal.RoleArn ?? principal.Arn];
        keys["aws:PrincipalAccount"] = [account];
        switch (NameOf(principal.Arn).Split('/'))
        {
            case ["root"]:
                keys["aws:PrincipalType"] = ["Account"];
                keys["aws:userid"] = [account];
                break;
            case ["user", .., var name]:
                keys["aws:PrincipalType"] = ["User"];
                keys["aws:username"] = [name];
                break;
            case ["assumed-role", ..]:
                keys["aws:PrincipalType"] = ["AssumedRole"];
                break;
            case ["federated-user", var name]:
                keys["aws:PrincipalType"] = ["FederatedUser"];
                keys["aws:userid"] = [$"{account}:{name}"];
                break;
        }

        return keys.ToImmutable();
    }

    /// <summary>What is known of what is called; nothing of an action that takes no resource.</summary>
    /// <param name="resource">The ARN of what is called.</param>
    /// <param name="owner">The account of a resource in whose ARN neither Region nor account stands, as in those of buckets; null where nobody knows it.</param>
    public static ImmutableDictionary<string, ImmutableArray<string>> OfResource(string resource, string? owner)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Split(':', 6) switch
        {
            [_, _, _, _, { Length: 12 } account, _] => Owned(account),
            [_, _, _, "", "", _] when owner is not null => Owned(owner),
            _ => None,
        };
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Owned(string account) => None.Add("aws:ResourceAccount", [account]);

    private static string NameOf(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
}
