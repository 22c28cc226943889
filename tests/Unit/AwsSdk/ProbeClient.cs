using MlOps.AwsSdk;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>A client of a service that there is not, with one operation, in a protocol of choice.</summary>
internal sealed class ProbeClient : ModeledServiceClient
{
    private readonly ServiceModel _service;

    private ProbeClient(ServiceModel service, RecordedHttp http)
        : base(TestCredentials.Basic, http.Attach(new ProbeConfig(service))) => _service = service;

    internal override ServiceModel Service => _service;

    public static ProbeClient Of(Protocol protocol, RecordedHttp http) => new(
        new ServiceModel
        {
            ServiceId = "Probe",
            ApiVersion = "2020-01-08",
            Protocol = protocol,
            EndpointPrefix = "probe",
            SigningName = "probe",
            TargetPrefix = "ProbeService",
            Endpoints = new RegionalEndpoints("probe"),
            ServiceException = typeof(ProbeException),
            Errors = new Dictionary<string, Type> { ["ProbeFault"] = typeof(KnownProbeException) },
        },
        http);

    public Task<ProbeResponse> ProbeAsync(ProbeRequest request) =>
        InvokeAsync<ProbeResponse>(request, TestContext.Current.CancellationToken);

    private sealed class ProbeConfig(ServiceModel service) : ModeledClientConfig(service);
}
