#nullable enable

using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace MlOps.AwsSdk.Protocols;

/// <summary>What is particular to one service: its protocol, its endpoints and its errors. Source: the service's model.</summary>
internal sealed class ServiceModel
{
    private readonly ConcurrentDictionary<Type, ResponseUnmarshaller> _unmarshallers = new();

    public ServiceModel() => Metadata = new ServiceMetadata(this);

    /// <summary>The id that user agents and endpoint variables are made of.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The version of the API, a date.</summary>
    public required string ApiVersion { get; init; }

    public required Protocol Protocol { get; init; }

    /// <summary>The first part of the ordinary host name.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>The service's name in signatures.</summary>
    public required string SigningName { get; init; }

    /// <summary>What stands before the operation's name in <c>X-Amz-Target</c>; null where the protocol has no such header.</summary>
    public string? TargetPrefix { get; init; }

    public required IEndpointProvider Endpoints { get; init; }

    /// <summary>The class of errors that have none of their own.</summary>
    public required Type ServiceException { get; init; }

    /// <summary>The classes of errors by the code that the service sends.</summary>
    public IReadOnlyDictionary<string, Type> Errors { get; init; } = new Dictionary<string, Type>(StringComparer.Ordinal);

    public IServiceMetadata Metadata { get; }

    public IMarshaller<IRequest, AmazonWebServiceRequest> RequestMarshaller => field ??= Protocol == Protocol.Json11
        ? new JsonRequestMarshaller(this)
        : new QueryRequestMarshaller(this);

    /// <summary>The operation that a request calls: the SDK names every request after its operation.</summary>
    public static string OperationOf(AmazonWebServiceRequest request) => request.GetType().Name[..^"Request".Length];

    public ResponseUnmarshaller ResponseUnmarshaller<TResponse>()
        where TResponse : AmazonWebServiceResponse =>
        _unmarshallers.GetOrAdd(typeof(TResponse), type => Protocol == Protocol.Json11
            ? new JsonModelUnmarshaller(this, type)
            : new XmlModelUnmarshaller(this, type));

    /// <summary>The exception of an error response: the class of its code, or the service's own.</summary>
    public AmazonServiceException ExceptionOf(ErrorResponse error, Exception? cause, HttpStatusCode status)
    {
        var type = error.Code is { } code && Errors.TryGetValue(code, out var known) ? known : ServiceException;
        return (AmazonServiceException)Activator.CreateInstance(
            type, error.Message, cause, error.Type, error.Code, error.RequestId, status)!;
    }

    private sealed class ServiceMetadata(ServiceModel service) : IServiceMetadata
    {
        public string ServiceId => service.ServiceId;

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }
}
