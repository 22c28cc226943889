using Amazon.Runtime;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>An input with a member of every kind that the protocols know, more than the operations of any one service have.</summary>
internal sealed class ProbeRequest : AmazonWebServiceRequest
{
    public string? Text { get; set; }

    [Wire("renamed")]
    public string? Named { get; set; }

    public bool? Flag { get; set; }

    public int? Number { get; set; }

    public long? Large { get; set; }

    public float? Small { get; set; }

    public double? Exact { get; set; }

    public DateTime? At { get; set; }

    [Wire(Timestamp = TimestampFormat.EpochMilliseconds)]
    public DateTime? AtMilliseconds { get; set; }

    public MemoryStream? Bytes { get; set; }

    public ProbeConstant? Constant { get; set; }

    public List<string>? Words { get; set; }

    [Wire("FlatWord", Query = "Word", Flattened = true)]
    public List<string>? FlatWords { get; set; }

    [Wire(Item = "entry")]
    public List<string>? NamedItems { get; set; }

    public List<ProbeNested>? Structures { get; set; }

    public Dictionary<string, string>? Map { get; set; }

    [Wire(Flattened = true)]
    public Dictionary<string, ProbeNested>? FlatMap { get; set; }

    public ProbeNested? Nested { get; set; }

    [IdempotencyToken]
    public string? Token { get; set; }
}
