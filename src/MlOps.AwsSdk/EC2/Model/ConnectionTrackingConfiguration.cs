using MlOps.AwsSdk.Protocols;

namespace Amazon.EC2.Model;

/// <summary>
/// A security group connection tracking configuration that enables you to set the idle timeout for connection tracking on an Elastic
/// network interface.
/// </summary>
public class ConnectionTrackingConfiguration
{
    /// <summary>Timeout (in seconds) for idle TCP connections in an established state.</summary>
    [Wire("tcpEstablishedTimeout")]
    public int? TcpEstablishedTimeout { get; set; }

    /// <summary>
    /// Timeout (in seconds) for idle UDP flows classified as streams which have seen more than one request-response transaction.
    /// </summary>
    [Wire("udpStreamTimeout")]
    public int? UdpStreamTimeout { get; set; }

    /// <summary>
    /// Timeout (in seconds) for idle UDP flows that have seen traffic only in a single direction or a single request-response transaction.
    /// </summary>
    [Wire("udpTimeout")]
    public int? UdpTimeout { get; set; }
}
