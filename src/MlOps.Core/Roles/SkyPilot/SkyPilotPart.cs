using System.Collections.Immutable;
using System.Text.Json;

namespace MlOps.Roles.SkyPilot;

/// <summary>A part of the policy of SkyPilot's users, which is chosen as a whole.</summary>
/// <param name="json">The part, as the policy's file has it.</param>
internal sealed class SkyPilotPart(JsonElement json)
{
    /// <summary>Its name, for example <c>CloneDisk</c>.</summary>
    public string Name => json.GetProperty("name").GetString()!;

    /// <summary>Its statements.</summary>
    /// <param name="filled">What placeholders stand for.</param>
    public ImmutableArray<SkyPilotStatement> Statements(Placeholders filled) => [.. json.GetProperty("statements").EnumerateArray().Select(entry => Statement(entry, filled))];

    /// <summary>What a reader should know of whoever has it.</summary>
    /// <param name="filled">What placeholders stand for.</param>
    public IEnumerable<string> Notes(Placeholders filled) => json.TryGetProperty("notes", out var notes) ? notes.EnumerateArray().Select(note => filled.In(note.GetString()!)) : [];

    /// <summary>Another part's statement, with the actions that this part adds to it.</summary>
    /// <param name="statement">The statement.</param>
    public SkyPilotStatement Extend(SkyPilotStatement statement)
    {
        if (statement.Id is null || !json.TryGetProperty("extends", out var extensions) || !extensions.TryGetProperty(statement.Id, out var extension))
        {
            return statement;
        }

        return statement with
        {
            Statement = statement.Statement with { Actions = [.. statement.Statement.Actions, .. extension.GetProperty("actions").EnumerateArray().Select(action => action.GetString()!)] },
            Purpose = $"{statement.Purpose} {extension.GetProperty("reason").GetString()}",
        };
    }

    private static SkyPilotStatement Statement(JsonElement entry, Placeholders filled) => new(
        entry.TryGetProperty("id", out var id) ? id.GetString() : null,
        filled.Statement(entry.GetProperty("statement")),
        entry.GetProperty("reason").GetString()!,
        // Whoever compares the policy with SkyPilot's documentation finds there what this is not.
        entry.TryGetProperty("omitted", out _) ? $"SkyPilot's documentation does not name it; the code does it: {EmbeddedJson.SourceOf(entry)}" : null);
}
