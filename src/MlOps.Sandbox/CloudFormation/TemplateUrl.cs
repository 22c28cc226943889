using System.Text;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.Documents;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>
/// A template in a bucket: CloudFormation reads it as the caller who names its URL (API reference, CreateChangeSet.TemplateURL), in the forms that S3 gives
/// objects' addresses (S3 user guide, Virtual hosting of buckets).
/// </summary>
internal static partial class TemplateUrl
{
    /// <summary>The template's text.</summary>
    /// <exception cref="ServiceException"><c>ValidationError</c> where the URL is no object's, or the object cannot be read or is too large.</exception>
    public static string Fetch(ServiceCall call, string url)
    {
        var (bucket, key) = Parse(url) ?? throw Refusals.Validation("TemplateURL must be a supported URL.");
        byte[] body;
        try
        {
            body = S3Service.Fetch(call, bucket, key);
        }
        catch (ServiceException error)
        {
            throw Refusals.Validation($"S3 error: {error.Message}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
        }

        return body.Length <= DocumentLimits.Template.MaxBytes
            ? Encoding.UTF8.GetString(body)
            : throw Refusals.Validation($"Template may not exceed {DocumentLimits.Template.MaxBytes} bytes in size.");
    }

    private static (string Bucket, string Key)? Parse(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || Host().Match(uri.Host) is not { Success: true } host
            || RegionCatalog.Default.UrlSuffixOf(host.Groups["region"].Value) != host.Groups["suffix"].Value)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(uri.AbsolutePath).TrimStart('/');
        return host.Groups["bucket"] is { Success: true } bucket ? (bucket.Value, path)
            : path.Split('/', 2) is [var first, var rest] ? (first, rest) : null;
    }

    [GeneratedRegex(@"^((?<bucket>.+)\.)?s3\.(?<region>[a-z0-9-]+)\.(?<suffix>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Host();
}
