#nullable enable

using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Util.Internal;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace MlOps.AwsSdk;

/// <summary>The base of the service clients' configurations: what all of them have, from the service's description.</summary>
public abstract class ModeledClientConfig : ClientConfig
{
    private readonly ServiceModel _service;

    private protected ModeledClientConfig(ServiceModel service)
        : base(DefaultConfigurations.Provider)
    {
        _service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = service.Endpoints;
        UserAgent = InternalSDKUtils.BuildUserAgentString(
            service.ServiceId, typeof(ModeledClientConfig).Assembly.GetName().Version!.ToString());
    }

    /// <summary>The first part of the service's ordinary host name.</summary>
    public override string RegionEndpointServiceName => _service.EndpointPrefix;

    /// <summary>The version of the service's API, a date.</summary>
    public override string ServiceVersion => _service.ApiVersion;

    /// <summary>How the client calls itself in requests.</summary>
    public override string UserAgent { get; }

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var context = new RequestContext(enableMetrics: false, new AWS4Signer())
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return new ServiceEndpointResolver().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }
}
