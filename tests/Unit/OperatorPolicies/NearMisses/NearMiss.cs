using System.Text.RegularExpressions;
using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.OperatorPolicies.NearMisses;

/// <summary>A call that differs in one thing from one that is allowed, and may not be. Worked out from names and from the ARN itself, not from how the policy was made.</summary>
/// <param name="What">What differs.</param>
/// <param name="Request">The call.</param>
internal sealed record NearMiss(string What, AuthorizationRequest Request)
{
    private const string OtherRegion = "eu-north-1";
    private const string OtherAccount = "999999999999";

    /// <summary>What is another product's, or nobody's.</summary>
    public const string OtherName = "another name";

    /// <summary>The near misses of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="product">The product that it is for.</param>
    /// <param name="neighbours">Those beside it.</param>
    public static IEnumerable<NearMiss> Of(GrantedCall call, MlProduct product, IReadOnlyList<MlProduct> neighbours) =>
        [.. InOtherPlaces(call.Request), .. UnderOtherNames(call, product, neighbours), .. UnderOtherConditions(call)];

    private static IEnumerable<NearMiss> InOtherPlaces(AuthorizationRequest request)
    {
        if (request.Resource.Split(':', 6) is not [_, _, _, var region, var account, _])
        {
            yield break;
        }

        if (region.Length > 0)
        {
            yield return new NearMiss("another region", (request with { Resource = With(request.Resource, 3, OtherRegion) }).With(GrantedCall.RegionKey, OtherRegion));
        }

        // The account of the caller is that of the resource still, so that the ARN alone decides: a call into another account needs a policy there besides.
        if (account.Length > 0)
        {
            yield return new NearMiss("another account", request with { Resource = With(request.Resource, 4, OtherAccount) });
        }
    }

    private static IEnumerable<NearMiss> UnderOtherNames(GrantedCall call, MlProduct product, IReadOnlyList<MlProduct> neighbours)
    {
        var resource = call.Request.Resource;
        if (resource == "*")
        {
            return [];
        }

        var own = NamesOf(product);
        var named = own.Where(name => Holds(resource, name.Value)).ToList();
        var names = named.Count > 0
            ? named.SelectMany(name => Alike(name.Value).Concat(neighbours.Select(neighbour => NamesOf(neighbour).GetValueOrDefault(name.Key)).OfType<string>())
                .Where(other => other != name.Value).Select(other => Replace(resource, name.Value, other)))
            : Alike(LastName(resource)).Select(other => resource[..^LastName(resource).Length] + other);
        return names.Distinct(StringComparer.Ordinal).Select(name => new NearMiss(OtherName, OfSomebodyElse(call.Request with { Resource = name })));
    }

    // Whose a resource is, its tags tell too.
    private static AuthorizationRequest OfSomebodyElse(AuthorizationRequest request) => request.Context.Keys
        .Where(key => key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase))
        .Aggregate(request, (changed, key) => changed.With(key, "somebody else's"));

    private static IEnumerable<NearMiss> UnderOtherConditions(GrantedCall call) => call.Statement.Conditions.SelectMany(condition => (NearMiss[])
    [
        // What is asked only of a call that has the key lets others go.
        .. condition.Operator.EndsWith("IfExists", StringComparison.Ordinal) ? Array.Empty<NearMiss>() : [new($"no {condition.Key}", call.Request with { Context = call.Request.Context.Remove(condition.Key) })],
        .. OtherValues(condition, call.Request.Context[condition.Key][0]).Select(value => new NearMiss($"another {condition.Key}", call.Request.With(condition.Key, value))),
    ]);

    // A value that only the deployment tells is like any other of its kind.
    private static IEnumerable<string> OtherValues(PolicyCondition condition, string value) => condition.Values.Any(asked => asked.Contains('*', StringComparison.Ordinal))
        ? ["something else"]
        : Alike(value).Append("something else").Except(condition.Values, StringComparer.Ordinal);

    private static Dictionary<string, string> NamesOf(MlProduct product) => new(product.ResourceNames, StringComparer.Ordinal) { ["Stack"] = product.StackName };

    private static string[] Alike(string name) => [$"{name}-2", $"{name}2", $"x{name}", $"other/{name}", name[..^1]];

    private static bool Holds(string resource, string name) => Whole(name).IsMatch(resource);

    private static string Replace(string resource, string name, string other) => Whole(name).Replace(resource, other.Replace("$", "$$", StringComparison.Ordinal));

    // A name is a part of an ARN between the signs that part it.
    private static Regex Whole(string name) => new($"(?<=[:/]){Regex.Escape(name.TrimStart('/'))}(?=$|[:/])", RegexOptions.CultureInvariant);

    private static string LastName(string resource) => resource[(resource.LastIndexOfAny([':', '/']) + 1)..];

    private static string With(string arn, int part, string value)
    {
        var parts = arn.Split(':', 6);
        parts[part] = value;
        return string.Join(':', parts);
    }
}
