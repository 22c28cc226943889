using Amazon.Runtime;

namespace MlOps.Aws.Requests;

/// <summary>What a request of the SDK is for, by the name of its class: <c>Amazon.S3.Model.PutObjectRequest</c>.</summary>
internal static class RequestOperation
{
    private const string Suffix = "Request";

    /// <summary>The operation.</summary>
    /// <param name="request">The request.</param>
    public static string Of(AmazonWebServiceRequest request)
    {
        var name = request.GetType().Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    /// <summary>The service, as the SDK's namespace names it.</summary>
    /// <param name="request">The request.</param>
    public static string ServiceOf(AmazonWebServiceRequest request) => request.GetType().Namespace?.Split('.').ElementAtOrDefault(1) ?? "";
}
