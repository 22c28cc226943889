using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using MlOps.Aws;
using MlOps.Aws.Errors;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Aws;

public sealed class AwsErrorsTests : IDisposable
{
    private static readonly AwsOperation Operation = new("cloudformation", "CreateChangeSet", "my-stack", "product 'p'");

    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Theory]
    [InlineData("ExpiredToken", "The security token included in the request is expired", 400, "CredentialsExpired", MlErrorCategory.AuthenticationError)]
    [InlineData("InvalidClientTokenId", "The security token included in the request is invalid.", 403, "CredentialsRejected", MlErrorCategory.AuthenticationError)]
    [InlineData("SignatureDoesNotMatch", "The request signature we calculated does not match", 403, "CredentialsRejected", MlErrorCategory.AuthenticationError)]
    [InlineData("SignatureDoesNotMatch", "Signature expired: 20260102T030405Z is now earlier than 20260102T040405Z (20260102T040905Z - 5 min.)", 403, "ClockSkew", MlErrorCategory.AuthenticationError)]
    [InlineData("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403, "ClockSkew", MlErrorCategory.AuthenticationError)]
    [InlineData("OptInRequired", "The AWS Access Key Id needs a subscription for the service", 403, "RegionNotEnabled", MlErrorCategory.PermissionDenied)]
    [InlineData("Throttling", "Rate exceeded", 400, "Throttled", MlErrorCategory.LimitsExceeded)]
    [InlineData("LimitExceededException", "Stack quota", 400, "QuotaExceeded", MlErrorCategory.LimitsExceeded)]
    [InlineData("ValidationError", "Stack with id my-stack does not exist", 400, "StackNotFound", MlErrorCategory.ObjectNotFound)]
    [InlineData("ValidationError", "No updates are to be performed.", 400, "NoChanges", MlErrorCategory.InvalidOperation)]
    [InlineData("ValidationError", "Stack [my-stack] cannot be deleted while TerminationProtection is enabled", 400, "TerminationProtected", MlErrorCategory.PermissionDenied)]
    [InlineData("ValidationError", "Stack:arn:aws:cloudformation:us-west-2:111122223333:stack/my-stack/1 is in UPDATE_IN_PROGRESS state and can not be updated.", 400, "StackBusy", MlErrorCategory.ResourceBusy)]
    [InlineData("ValidationError", "Template format error: Unresolved resource dependencies [X] in the Resources block of the template", 400, "TemplateInvalid", MlErrorCategory.InvalidArgument)]
    [InlineData("InsufficientCapabilitiesException", "Requires capabilities : [CAPABILITY_NAMED_IAM]", 400, "CapabilitiesMissing", MlErrorCategory.PermissionDenied)]
    [InlineData("EntityAlreadyExists", "Role with name x already exists.", 409, "ResourceAlreadyExists", MlErrorCategory.ResourceExists)]
    [InlineData("NoSuchBucket", "The specified bucket does not exist", 404, "ResourceNotFound", MlErrorCategory.ObjectNotFound)]
    [InlineData("InternalFailure", "We encountered an internal error", 500, "ServiceUnavailable", MlErrorCategory.ResourceUnavailable)]
    [InlineData("SomethingNew", "Who knows", 404, "ResourceNotFound", MlErrorCategory.ObjectNotFound)]
    [InlineData("SomethingNew", "Who knows", 503, "ServiceUnavailable", MlErrorCategory.ResourceUnavailable)]
    [InlineData("AccessDenied", "Access Denied", 403, "AccessDenied", MlErrorCategory.PermissionDenied)]
    [InlineData("SomethingNew", "Who knows", 403, "AccessDenied", MlErrorCategory.PermissionDenied)]
    public void A_code_becomes_an_id_a_category_and_what_to_do(string code, string message, int status, string id, MlErrorCategory category)
    {
        var thrown = new AmazonServiceException(message, ErrorType.Sender, code, "req-1", (HttpStatusCode)status);
        var error = Mapped(thrown);
        Assert.Equal(
            (id, category, "my-stack", code, "req-1", (int?)status),
            (error.Id, error.Category, error.Resource, error.AwsErrorCode, error.RequestId, error.StatusCode));
        Assert.False(string.IsNullOrWhiteSpace(error.RecommendedAction));
        Assert.DoesNotContain("{0}", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Same(thrown, error.InnerException);
    }

    [Fact]
    public void A_denial_names_caller_action_resource_and_policy()
    {
        var thrown = new AmazonServiceException(
            "User: arn:aws:iam::111122223333:user/op is not authorized to perform: cloudformation:CreateChangeSet on resource: "
            + "arn:aws:cloudformation:us-west-2:111122223333:stack/my-stack/* because no permissions boundary allows the cloudformation:CreateChangeSet action",
            ErrorType.Sender, "AccessDenied", "req-1", HttpStatusCode.Forbidden);
        var error = Mapped(thrown);
        Assert.Equal("AccessDenied", error.Id);
        Assert.Equal("arn:aws:cloudformation:us-west-2:111122223333:stack/my-stack/*", error.Resource);
        foreach (var part in new[] { "arn:aws:iam::111122223333:user/op", "cloudformation:CreateChangeSet", "stack/my-stack/*", "no permissions boundary allows it" })
        {
            Assert.Contains(part, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_answer_is_a_network_failure()
    {
        var unknown = Mapped(new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)));
        Assert.Equal(("NetworkFailure", MlErrorCategory.ResourceUnavailable), (unknown.Id, unknown.Category));
        Assert.Contains("name is not known", unknown.Message, StringComparison.Ordinal);
        var slow = Mapped(new AmazonClientException("x", new TaskCanceledException()));
        Assert.Contains("too long", slow.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Exception> Broken =>
    [
        new HttpRequestException("x"), new IOException("reset"), new SocketException((int)SocketError.ConnectionReset), new TimeoutException(),
        new AuthenticationException("certificate"), new AmazonClientException("x", new HttpRequestException("y")),
        new AmazonServiceException("x", new WebException("y")),
    ];

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void What_breaks_on_the_way_is_a_network_failure(Exception exception) => Assert.Equal("NetworkFailure", Mapped(exception).Id);

    public static TheoryData<Exception> NotOfAws =>
    [
        new InvalidCastException(), new InvalidOperationException("x", new IOException("y")), new AmazonClientException("x"),
        new AmazonClientException("x", new InvalidCastException()), new FileNotFoundException("no such assembly"), new FileLoadException("another version"),
        new OperationCanceledException(), new MlOpsException("Own", MlErrorCategory.InvalidData, "own"),
    ];

    [Theory]
    [MemberData(nameof(NotOfAws), DisableDiscoveryEnumeration = true)]
    public void Defects_cancellations_and_our_own_errors_are_none_of_AWS_s(Exception exception) => Assert.Null(AwsErrors.Map(exception, Operation));

    [Fact]
    public async Task A_defect_on_the_way_to_AWS_arrives_as_it_is()
    {
        var defect = new InvalidCastException("of a marshaller");
        _bed.Answer = _ => throw defect;
        using var session = await _bed.OpenAsync(new SessionRequest { AccessKey = "AKIA", SecretKey = "s", Region = "eu-west-1" });
        Assert.Same(defect, await Assert.ThrowsAsync<InvalidCastException>(() => session.GetContextAsync(TestContext.Current.CancellationToken)));
        var call = session.CloudFormation.DescribeStacksAsync(new(), TestContext.Current.CancellationToken);
        Assert.Same(defect, await Assert.ThrowsAsync<InvalidCastException>(() => call.MapErrorsAsync("DescribeStacks", "my-stack")));
    }

    [Fact]
    public async Task A_broken_connection_is_a_network_failure_of_the_call()
    {
        _bed.Answer = _ => throw new HttpRequestException("broken", new IOException("connection reset"));
        using var session = await _bed.OpenAsync(new SessionRequest { AccessKey = "AKIA", SecretKey = "s", Region = "eu-west-1" });
        var call = session.CloudFormation.DescribeStacksAsync(new(), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => call.MapErrorsAsync("DescribeStacks", "my-stack"));
        Assert.Equal(("NetworkFailure", "my-stack"), (error.Id, error.Resource));
    }

    [Fact]
    public async Task An_answer_that_is_not_of_AWS_is_a_network_failure()
    {
        _bed.Answer = _ => FakeAws.Xml("<html><p>Log in to the guest network</html>");
        using var session = await _bed.OpenAsync(new SessionRequest { AccessKey = "AKIA", SecretKey = "s", Region = "eu-west-1" });
        var xml = await Assert.ThrowsAsync<MlOpsException>(() => session.GetContextAsync(TestContext.Current.CancellationToken));
        var json = await Assert.ThrowsAsync<MlOpsException>(
            () => session.Ssm.GetParametersAsync(new() { Names = ["/a"] }, TestContext.Current.CancellationToken).MapErrorsAsync("ssm", "GetParameters", null));
        Assert.All([xml, json], error =>
        {
            Assert.Equal("NetworkFailure", error.Id);
            Assert.Contains("what answered is not AWS", error.Message, StringComparison.Ordinal);
        });
    }

    private static MlOpsException Mapped(Exception exception) => Assert.IsType<MlOpsException>(AwsErrors.Map(exception, Operation));

    [Fact]
    public void Every_rule_has_codes_and_says_what_to_do()
    {
        Assert.All(AwsErrorTable.Rules, rule =>
        {
            Assert.Matches("^[A-Z][A-Za-z0-9]+(, [A-Z][A-Za-z0-9]+)*$", rule.Codes);
            Assert.Matches("^[A-Z][A-Za-z]+$", rule.Id);
            Assert.EndsWith(".", rule.Action, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_id_is_documented()
    {
        var page = File.ReadAllText(RepositoryFolder.Combine("docs", "session.md"));
        Assert.All(AwsErrorTable.Rules, rule => Assert.Contains($"`{rule.Id}`", page, StringComparison.Ordinal));
    }
}
