namespace MlOps.Sandbox.Wire;

/// <summary>An HTTP answer.</summary>
internal sealed class WireResponse
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The content type; null where there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>Other headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];
}
