using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>Network interfaces of endpoints that are deleted: SageMaker takes them away some time later.</summary>
internal sealed class DepartingInterfaces : IWorldSection
{
    /// <summary>How long they stay.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromMinutes(5);

    private readonly List<(LiveResource Card, DateTimeOffset Until)> _cards = [];

    /// <inheritdoc/>
    public string Name => "departingInterfaces";

    /// <summary>Keeps interfaces for a while.</summary>
    /// <param name="cards">The interfaces.</param>
    /// <param name="now">When their endpoint is deleted.</param>
    public void Add(IEnumerable<LiveResource> cards, DateTimeOffset now)
    {
        _cards.RemoveAll(card => card.Until <= now);
        _cards.AddRange(cards.Select(card => (card, now + Stay)));
    }

    /// <summary>Those that are there still.</summary>
    /// <param name="now">The moment.</param>
    public IEnumerable<LiveResource> At(DateTimeOffset now) => _cards.Where(card => now < card.Until).Select(card => card.Card);

    /// <inheritdoc/>
    public JsonNode Save() => new JsonArray(
        [.. _cards.Select(card => (JsonNode?)new JsonObject { ["card"] = card.Card.Save(), ["until"] = card.Until.ToString("O", CultureInfo.InvariantCulture) })]);

    /// <inheritdoc/>
    public void Load(JsonNode saved) => _cards.AddRange(saved.AsArray().Select(card =>
        (LiveResource.Load(card!["card"]!.AsObject()), DateTimeOffset.Parse(card["until"]!.GetValue<string>(), CultureInfo.InvariantCulture))));
}
