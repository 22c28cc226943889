using System.Collections.Immutable;
using System.Xml;

namespace MlOps.Roles;

/// <summary>What every recipe lets somebody choose. The choices are in the role's tags, so that a later look knows them.</summary>
public sealed record RoleSettings
{
    /// <summary>The ARN of a policy that is to be the role's permissions boundary; null where the recipe's is.</summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>How long a session of the role may last; null where the recipe says it.</summary>
    public TimeSpan? MaxSessionDuration { get; init; }

    /// <summary>Tags of the role.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The settings that a role's choices tell.</summary>
    /// <param name="choices">The choices.</param>
    internal static RoleSettings Of(ImmutableSortedDictionary<string, string> choices) => new()
    {
        PermissionsBoundary = choices.GetValueOrDefault(nameof(PermissionsBoundary)),
        MaxSessionDuration = choices.GetValueOrDefault(nameof(MaxSessionDuration)) is { } text ? Read(text) : null,
    };

    /// <summary>A recipe with the settings.</summary>
    /// <param name="recipe">The recipe.</param>
    public RoleRecipe ApplyTo(RoleRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return recipe with
        {
            PermissionsBoundary = PermissionsBoundary ?? recipe.PermissionsBoundary,
            Boundary = PermissionsBoundary is null ? recipe.Boundary : null,
            MaxSessionDuration = MaxSessionDuration ?? recipe.MaxSessionDuration,
            Tags = recipe.Tags.SetItems(Tags),
            Choices = recipe.Choices.SetItems(Choices),
        };
    }

    private IEnumerable<KeyValuePair<string, string>> Choices =>
    [
        .. PermissionsBoundary is { } arn ? [KeyValuePair.Create(nameof(PermissionsBoundary), arn)] : Array.Empty<KeyValuePair<string, string>>(),
        .. MaxSessionDuration is { } time ? [KeyValuePair.Create(nameof(MaxSessionDuration), XmlConvert.ToString(time))] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    // Somebody may have written something else into the tag.
    private static TimeSpan? Read(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
