using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>A structure that may hold itself.</summary>
internal sealed class ProbeNested
{
    [Wire("key")]
    public string? Key { get; set; }

    public List<string>? Words { get; set; }

    public ProbeNested? Inner { get; set; }
}
