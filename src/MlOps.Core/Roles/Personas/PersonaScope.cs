using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Iam;

namespace MlOps.Roles.Personas;

/// <summary>How a statement is kept to what the tags of a persona's scope mark.</summary>
/// <param name="tags">The tags.</param>
internal sealed class PersonaScope(ImmutableSortedDictionary<string, string> tags)
{
    /// <summary>The statement, kept to the scope as its file says.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="entry">The statement in the file.</param>
    public PolicyStatement Limit(PolicyStatement statement, JsonElement entry) => (entry.TryGetProperty("scope", out var scope) ? scope.GetString() : null) switch
    {
        // What is made gets the tags.
        "Request" => With(statement, key => $"aws:RequestTag/{key}"),
        "Resource" => With(statement, key => $"aws:ResourceTag/{key}"),
        "Both" => With(With(statement, key => $"aws:RequestTag/{key}"), key => $"aws:ResourceTag/{key}"),
        // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html
        "Search" => With(statement, key => $"sagemaker:SearchVisibilityCondition/Tags.{key}/EqualsIfExists"),
        _ => statement,
    };

    private PolicyStatement With(PolicyStatement statement, Func<string, string> key) =>
        statement with { Conditions = [.. statement.Conditions, .. tags.Select(tag => new PolicyCondition("StringEquals", key(tag.Key), [tag.Value]))] };
}
