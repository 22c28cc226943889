using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Sandbox.Services;

/// <summary>Reads members of an input. Scalars of the query protocols are text, those of JSON are typed; both are read.</summary>
internal static class Inputs
{
    /// <summary>A member as text; null where it is absent.</summary>
    public static string? Text(this JsonObject input, string member) => input[member] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };

    /// <summary>A member as text.</summary>
    /// <exception cref="ServiceException">It is absent, in the words of a constraint violation.</exception>
    public static string Required(this JsonObject input, string member) => input.Text(member)
        ?? throw new ServiceException(
            "ValidationException",
            $"1 validation error detected: Value null at '{char.ToLowerInvariant(member[0])}{member[1..]}' failed to satisfy constraint: Member must not be null");

    /// <summary>A member as a whole number; null where it is absent or none.</summary>
    public static int? Number(this JsonObject input, string member) =>
        int.TryParse(input.Text(member), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A member as a Boolean; false where it is absent.</summary>
    public static bool Flag(this JsonObject input, string member) => string.Equals(input.Text(member), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A member as a list; empty where it is absent.</summary>
    public static IReadOnlyList<JsonNode> Items(this JsonObject input, string member) =>
        input[member] is JsonArray items ? [.. items.Where(item => item is not null).Select(item => item!)] : [];

    /// <summary>A member as a list of texts; empty where it is absent.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject input, string member) =>
        [.. input.Items(member).Select(item => item.GetValue<string>())];

    /// <summary>A list of <c>Key</c> and <c>Value</c> as pairs; empty where it is absent.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(this JsonObject input, string member) =>
        [.. input.Items(member).Select(item => KeyValuePair.Create(item["Key"]!.GetValue<string>(), item["Value"]?.GetValue<string>() ?? string.Empty))];
}
