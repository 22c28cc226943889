using System.Globalization;
using System.Text;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>
/// The chunked coding of S3's signed uploads: the size in hexadecimal with a signature, the data, at the end trailing headers.
/// Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html.
/// </summary>
internal static class AwsChunked
{
    /// <summary>The data of a request's body, without the coding where it has one.</summary>
    public static byte[] Decode(WireRequest request)
    {
        var isChunked = request.Header("x-amz-content-sha256")?.StartsWith("STREAMING-", StringComparison.Ordinal) == true
            || request.Header("Content-Encoding")?.Contains("aws-chunked", StringComparison.Ordinal) == true;
        return isChunked ? Decode(request.Body) : request.Body;
    }

    private static byte[] Decode(ReadOnlySpan<byte> coded)
    {
        using var data = new MemoryStream(coded.Length);
        while (true)
        {
            var end = coded.IndexOf("\r\n"u8);
            if (end < 0)
            {
                throw Incomplete();
            }

            var header = Encoding.ASCII.GetString(coded[..end]);
            var size = int.Parse(header.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            coded = coded[(end + 2)..];
            if (size == 0)
            {
                return data.ToArray();
            }

            if (coded.Length < size + 2)
            {
                throw Incomplete();
            }

            data.Write(coded[..size]);
            coded = coded[(size + 2)..];
        }
    }

    private static ServiceException Incomplete() =>
        new("IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header.");
}
