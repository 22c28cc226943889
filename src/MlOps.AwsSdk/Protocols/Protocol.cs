namespace MlOps.AwsSdk.Protocols;

/// <summary>How a service takes requests and gives answers: the protocols of AWS's service models.</summary>
internal enum Protocol
{
    /// <summary>AWS Query: form parameters in, XML out.</summary>
    Query,

    /// <summary>EC2's variant of AWS Query: lists are always flattened, and names in requests begin with a capital.</summary>
    Ec2Query,

    /// <summary>AWS JSON 1.1: one JSON object in, one out, the operation in a header.</summary>
    Json11,
}
