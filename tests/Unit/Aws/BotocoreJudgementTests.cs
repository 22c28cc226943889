using System.Text.Json;
using MlOps.Aws.Errors;
using MlOps.Aws.Profiles;
using MlOps.Unit.Judges;

namespace MlOps.Unit.Aws;

/// <summary>botocore, AWS's own library for Python, judges how profile files are read and which error codes there are.</summary>
public sealed class BotocoreJudgementTests : IDisposable
{
    private const string Missing = "botocore is not installed.";

    // Codes that no service model lists. Source: "Common Error Types" in the API references of IAM, EC2, S3 and CloudFormation.
    private static readonly string[] CommonCodes =
    [
        "AccessDenied", "AccessDeniedException", "AllAccessDisabled", "AuthFailure", "AuthorizationError", "BandwidthLimitExceeded", "BucketNotEmpty",
        "EC2ThrottledException", "ExpiredToken", "ExpiredTokenException", "Forbidden", "ForbiddenException", "IncompleteSignature", "InternalError", "InternalFailure",
        "InternalServerError", "InvalidAccessKeyId", "InvalidAction", "InvalidArgument", "InvalidClientTokenId", "InvalidInputException", "InvalidParameterCombination",
        "InvalidParameterException", "InvalidParameterValue", "InvalidQueryParameter", "InvalidRequest", "InvalidSignatureException", "InvalidToken", "MalformedPolicy", "MalformedQueryString",
        "MissingAction", "MissingAuthenticationToken", "MissingAuthenticationTokenException", "MissingParameter", "NotAuthorized", "NotFound", "OperationAborted", "OptInRequired",
        "PriorRequestNotComplete", "RequestExpired", "RequestInTheFuture", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException", "RequestTimeTooSkewed", "SerializationException",
        "ServiceFailure", "ServiceUnavailable", "ServiceUnavailableException", "SignatureDoesNotMatch", "SlowDown", "ThrottledException", "Throttling", "ThrottlingException", "TokenRefreshRequired",
        "TooManyBuckets", "TooManyRequestsException", "Unavailable", "UnauthorizedAccess", "UnauthorizedOperation", "UnrecognizedClientException", "ValidationError", "ValidationException",
    ];

    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Theory]
    [InlineData("[default]\nregion = eu-west-1\n[profile a]\nrole_arn = x = y\n  \n# c\n; d\n[profile 'b c']\nregion=us-east-1\n", "[a]\naws_access_key_id = K\n")]
    [InlineData("[profile default]\nregion = eu-west-1\n[preview]\nx = 1\n[foobar]\nregion = us-east-1\n", "[default]\nregion = us-east-2\n")]
    [InlineData("[profile \"quoted name\"]\nregion = eu-west-1\n[profile   spaced]\nREGION = eu-west-2\noutput =\n", "[quoted name]\naws_access_key_id=K\n")]
    [InlineData("[profile nested]\ns3 =\n  addressing_style = path\n  max_concurrent_requests = 20\nregion = us-west-1\n[sso-session corp]\nsso_region = us-east-1\n[services s]\nec2 =\n  endpoint_url = http://x\n", "")]
    [InlineData("[profile c]\nregion = us-west-1 # not a comment\nrole_arn = a;b\n", "[c]\naws_secret_access_key = a+b/c==\n")]
    public void Profiles_are_read_as_botocore_reads_them(string config, string credentials)
    {
        Assert.SkipWhen(Python.Botocore is null, Missing);
        _bed.Config(config).Credentials(credentials);
        var judged = Python.Run(
            """
            import json, os, sys
            os.environ['AWS_CONFIG_FILE'], os.environ['AWS_SHARED_CREDENTIALS_FILE'] = sys.argv[1:3]
            import botocore.session
            print(json.dumps(botocore.session.Session().full_config['profiles']))
            """,
            Path.Combine(_bed.Home, ".aws", "config"), Path.Combine(_bed.Home, ".aws", "credentials"));
        Assert.NotNull(judged);
        var files = SharedFiles.Read(_bed.Environment, null);
        Assert.Equal(judged.Value.EnumerateObject().Select(profile => profile.Name).Order(StringComparer.Ordinal), files.Names.Order(StringComparer.Ordinal));
        foreach (var profile in judged.Value.EnumerateObject())
        {
            Assert.Equal(Flat(profile.Value).Order(), files.Find(profile.Name)!.Settings.Where(pair => pair.Value.Length > 0).Select(pair => (pair.Key, pair.Value)).Order());
        }
    }

    [Fact]
    public void Every_code_of_the_table_is_one_that_AWS_uses()
    {
        Assert.SkipWhen(Python.Botocore is null, Missing);
        var known = KnownCodes(Python.Botocore!.Value.Data).Concat(CommonCodes).ToHashSet(StringComparer.Ordinal);
        var ours = AwsErrorTable.Rules.Select(rule => rule.Codes).Append(AwsErrorTable.AccessDeniedCodes).SelectMany(codes => codes.Split(", "));
        Assert.Empty(ours.Where(code => !known.Contains(code)).Distinct());
    }

    [Theory]
    [InlineData("cloudformation")]
    [InlineData("iam")]
    [InlineData("ssm")]
    [InlineData("sts")]
    public void Every_throttling_code_of_botocore_is_Throttled(string service)
    {
        Assert.SkipWhen(Python.Botocore is null, Missing);
        var codes = Python.Run(
            """
            import json
            from botocore.retries.standard import ThrottledRetryableChecker
            print(json.dumps(ThrottledRetryableChecker._THROTTLED_ERROR_CODES))
            """)!.Value.EnumerateArray().Select(code => code.GetString()!);
        foreach (var code in codes.Except(["LimitExceededException", "ProvisionedThroughputExceededException", "TransactionInProgressException"]))
        {
            var error = AwsErrors.Map(new Amazon.Runtime.AmazonServiceException("x", Amazon.Runtime.ErrorType.Sender, code, "r", System.Net.HttpStatusCode.BadRequest), new AwsOperation(service, "X"))!;
            Assert.Equal((code, "Throttled"), (code, error.Id));
        }
    }

    private static IEnumerable<(string, string)> Flat(JsonElement profile) =>
        profile.EnumerateObject().SelectMany(setting => setting.Value.ValueKind == JsonValueKind.Object
            ? setting.Value.EnumerateObject().Select(nested => ($"{setting.Name}.{nested.Name}", nested.Value.GetString()!))
            : [(setting.Name, setting.Value.GetString()!)]).Where(pair => pair.Item2.Length > 0);

    private static IEnumerable<string> KnownCodes(string data) =>
        new[] { "cloudformation", "iam", "ssm", "sts", "s3", "sagemaker", "codecommit", "codepipeline", "codebuild", "logs", "kms", "sso", "sso-oidc" }
            .SelectMany(service => Directory.EnumerateFiles(Path.Combine(data, service), "service-2.json*", SearchOption.AllDirectories))
            .SelectMany(Names);

    private static IEnumerable<string> Names(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress)
            : (Stream)file;
        using var model = JsonDocument.Parse(stream);
        foreach (var shape in model.RootElement.GetProperty("shapes").EnumerateObject().Where(shape => shape.Value.TryGetProperty("exception", out _)))
        {
            yield return shape.Name;
            if (shape.Value.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code))
            {
                yield return code.GetString()!;
            }
        }
    }
}
