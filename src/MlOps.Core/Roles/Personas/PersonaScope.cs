using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Iam;

namespace MlOps.Roles.Personas;

/// <summary>How a statement is kept to what the tags of a persona's scope mark.</summary>
/// <param name="tags">The tags.</param>
/// <param name="hasGroups">Whether model package groups are named, whose versions are told by their names then.</param>
internal sealed class PersonaScope(ImmutableSortedDictionary<string, string> tags, bool hasGroups)
{
    /// <summary>The statement, kept to the scope as its file says.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="entry">The statement in the file.</param>
    public PolicyStatement Limit(PolicyStatement statement, JsonElement entry) => (entry.TryGetProperty("scope", out var scope) ? scope.GetString() : null) switch
    {
        // What is made gets the tags.
        "Request" => With(statement, "aws:RequestTag/"),
        "Resource" => With(statement, "aws:ResourceTag/"),
        // Versions have the tags of their group, and none of their own (botocore 1.43.11, sagemaker/2017-07-24/service-2.json: CreateModelPackageInput, Tags).
        "Package" when !hasGroups => With(statement, "aws:ResourceTag/"),
        _ => statement,
    };

    private PolicyStatement With(PolicyStatement statement, string key) =>
        statement with { Conditions = [.. statement.Conditions, .. tags.Select(tag => new PolicyCondition("StringEquals", key + tag.Key, [tag.Value]))] };
}
