using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Iam;

namespace MlOps.Roles.Hardening;

/// <summary>
/// Has the services that a role trusts say for which account they call, those that say it: a table by principal, each line with its source. Identity providers have audiences and subjects in the
/// place of these keys, and stay as they are.
/// </summary>
internal static class TrustConditions
{
    private static readonly Lazy<ImmutableDictionary<string, JsonElement>> Table = new(() => EmbeddedJson.Read("trust-conditions.json").GetProperty("services").EnumerateArray()
        .ToImmutableDictionary(service => service.GetProperty("principal").GetString()!, StringComparer.Ordinal));

    /// <summary>The services that the table knows.</summary>
    public static IEnumerable<string> Principals => Table.Value.Keys;

    /// <summary>The trust policy, a statement for each service, with what the service sends.</summary>
    /// <param name="trust">The trust policy.</param>
    /// <param name="place">The account that may have the services assume the role.</param>
    public static PolicyDocument ApplyTo(PolicyDocument trust, RecipePlace place) => trust with
    {
        Statements = [.. trust.Statements.SelectMany(Split).Select(statement => Limit(statement, place)).Select((statement, index) => statement with { Index = index })],
    };

    // Two services send the ARNs of two services, so that no condition fits both.
    private static IEnumerable<PolicyStatement> Split(PolicyStatement statement) =>
        statement.Principals.All(principal => principal.Type == "Service") ? statement.Principals.Select(principal => statement with { Principals = [principal] }) : [statement];

    private static PolicyStatement Limit(PolicyStatement statement, RecipePlace place) => statement.Principals is [{ Type: "Service" } service] && SourceArn(service.Value) is { } arn
        ? statement with
        {
            Conditions =
            [
                .. statement.Conditions,
                new PolicyCondition("StringEquals", "aws:SourceAccount", [place.AccountId]),
                new PolicyCondition("ArnLike", "aws:SourceArn", [Placeholders.Of(place, roleName: "").In(arn)]),
            ],
        }
        : statement;

    private static string? SourceArn(string principal) => Table.Value.TryGetValue(principal, out var service) && service.TryGetProperty("sourceArn", out var arn) ? arn.GetString() : null;
}
