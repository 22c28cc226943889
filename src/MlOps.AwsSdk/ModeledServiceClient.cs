#nullable enable

using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Endpoints;
using MlOps.AwsSdk.Protocols;

namespace MlOps.AwsSdk;

/// <summary>
/// The base of the service clients: the pipeline of AWSSDK.Core (credentials, signatures, retries, telemetry) with marshallers that read
/// the request and response classes themselves.
/// </summary>
public abstract class ModeledServiceClient : AmazonServiceClient
{
    private protected ModeledServiceClient(ModeledClientConfig config)
        : base(config)
    {
    }

    private protected ModeledServiceClient(AWSCredentials credentials, ModeledClientConfig config)
        : base(credentials, config)
    {
    }

    internal abstract ServiceModel Service { get; }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata => Service.Metadata;

    /// <summary>The endpoint that a request would be sent to.</summary>
    /// <param name="request">The request.</param>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    private protected Task<TResponse> InvokeAsync<TResponse>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new InvokeOptions
        {
            RequestMarshaller = Service.RequestMarshaller,
            ResponseUnmarshaller = Service.ResponseUnmarshaller<TResponse>(),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        // Without a scheme resolver the signer finds no scheme at all.
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthSchemeHandler());
    }
}
