using System.Net;
using System.Net.Sockets;
using MlOps.Databricks;

namespace MlOps.Unit.Databricks;

/// <summary>What a workspace may answer, and that no answer brings the token to light.</summary>
public sealed class DatabricksHttpTests : IDisposable
{
    private const string Echo = DatabricksBed.TokenText;

    private readonly DatabricksBed _bed = new();

    public static TheoryData<int, string, string, string, MlErrorCategory, string> Refusals => new()
    {
        {
            400, "application/json", """{"error_code":"INVALID_PARAMETER_VALUE","message":"Instance profile ARN is invalid"}""",
            "DatabricksRefused", MlErrorCategory.InvalidArgument, "refused instance-profiles/list with status 400: INVALID_PARAMETER_VALUE: Instance profile ARN is invalid"
        },
        {
            400, "application/json", """{"error_code":"DRY_RUN_FAILED","message":"Verification of the instance profile failed. AWS error: You are not authorized to perform this operation."}""",
            "DatabricksRefused", MlErrorCategory.InvalidArgument, "AWS error: You are not authorized to perform this operation."
        },
        { 401, "text/html", $"<html><head><title>Error 401 {Echo}</title></head></html>", "DatabricksTokenRejected", MlErrorCategory.AuthenticationError, "with status 401: Error 401 ***" },
        { 403, "application/json", $$"""{"error_code":403,"message":"Invalid access token: {{Echo}}"}""", "DatabricksTokenRejected", MlErrorCategory.AuthenticationError, "with status 403: Invalid access token: ***" },
        { 403, "application/json", """{"error_code":"PERMISSION_DENIED","message":"Only admins."}""", "DatabricksAccessDenied", MlErrorCategory.PermissionDenied, "PERMISSION_DENIED: Only admins." },
        { 404, "application/json", """{"error_code":"ENDPOINT_NOT_FOUND","message":"No API found"}""", "DatabricksApiNotFound", MlErrorCategory.ObjectNotFound, "ENDPOINT_NOT_FOUND: No API found" },
        { 500, "text/plain", "", "DatabricksUnavailable", MlErrorCategory.ResourceUnavailable, "with status 500." },
        { 200, "text/html", "<!doctype html><html><head><title>Sign in</title></head></html>", "DatabricksAnswerInvalid", MlErrorCategory.InvalidData, "a page that Databricks' API does not give: Sign in" },
        { 200, "application/json", """{"instance_profiles":7}""", "DatabricksAnswerInvalid", MlErrorCategory.InvalidData, "something that Databricks' API does not give" },
        { 200, "application/json", $"[\"{Echo}\"", "DatabricksAnswerInvalid", MlErrorCategory.InvalidData, "***" },
    };

    public void Dispose() => _bed.Dispose();

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_error_is_passed_on_in_Databricks_words(int status, string type, string body, string id, MlErrorCategory category, string words)
    {
        _bed.Workspace.Answers(body, status, type, ("x-request-id", $"r-{Echo}"));

        var error = await _bed.FailAsync();

        Assert.Equal((id, category, status, "r-***"), (error.Id, error.Category, error.StatusCode, error.RequestId));
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.RecommendedAction);
        AssertHidden(error);
    }

    [Fact]
    public async Task What_would_move_a_terminal_is_no_part_of_a_message()
    {
        _bed.Workspace.Answers("{\"error_code\":\"X\",\"message\":\"a\\u001b[2Jb\\r\\nc\\u202ed\"}", 400);

        Assert.EndsWith("X: a [2Jb c d", (await _bed.FailAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var elsewhere = new DatabricksStandIn();
        _bed.Workspace.Answers("", 302, "text/html", ("Location", $"{elsewhere.Url}/login?token={Echo}"));

        var error = await _bed.FailAsync();

        Assert.Equal("DatabricksRedirected", error.Id);
        Assert.Contains($"leads to {elsewhere.Url}/login?token=***.", error.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Calls);
        AssertHidden(error);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_workspace_is_asked_again_when_it_says_so(int status)
    {
        var began = _bed.Time.GetUtcNow();
        _bed.Workspace.Answers("", status, "text/plain", ("Retry-After", "7")).Answers("{}").Answers("", status, "text/plain").Answers("{}");

        Assert.Equal("REGISTERED", (await _bed.RegisterAsync(InstanceProfileWish.Of(DatabricksBed.Arn, null))).Status);

        Assert.Equal(["GET", "GET", "POST", "POST"], _bed.Workspace.Calls.Select(call => call.Split(' ')[0]));
        Assert.Equal(TimeSpan.FromSeconds(8), _bed.Time.GetUtcNow() - began);
    }

    [Fact]
    public async Task It_is_asked_five_times_and_within_two_minutes()
    {
        _bed.Workspace.Answers("""{"error_code":"REQUEST_LIMIT_EXCEEDED","message":"Too many"}""", 429, "application/json", ("Retry-After", "1"));
        Assert.Equal("DatabricksThrottled", (await _bed.FailAsync()).Id);
        Assert.Equal(5, _bed.Workspace.Calls.Count);

        _bed.Workspace.Answers("", 503, "text/plain", ("Retry-After", "121"));
        Assert.Equal("DatabricksUnavailable", (await _bed.FailAsync()).Id);
        Assert.Equal(6, _bed.Workspace.Calls.Count);
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_told()
    {
        var error = await _bed.FailAsync(_bed.Request with { WorkspaceUrl = "https://workspace.invalid" });

        Assert.Equal(("DatabricksUnreachable", MlErrorCategory.ResourceUnavailable), (error.Id, error.Category));
        AssertHidden(error);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_told()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var error = await _bed.FailAsync(_bed.Request with { WorkspaceUrl = FormattableString.Invariant($"http://127.0.0.1:{port}") });

        Assert.Equal("DatabricksUnreachable", error.Id);
        AssertHidden(error);
    }

    [Fact]
    public async Task A_workspace_that_does_not_answer_is_not_waited_for()
    {
        using var answer = new ManualResetEventSlim();
        _bed.Workspace.OnCall = () => answer.Wait(TestContext.Current.CancellationToken);

        var error = await _bed.FailAsync(_bed.Request with { Timeout = TimeSpan.FromMilliseconds(50) });
        answer.Set();

        Assert.Equal(("DatabricksTimeout", MlErrorCategory.OperationTimeout), (error.Id, error.Category));
        AssertHidden(error);
    }

    private void AssertHidden(MlOpsException error)
    {
        var said = string.Join('\n', [error.ToString(), error.Resource, error.RecommendedAction, error.RequestId, .. _bed.Observer.VerboseLines, .. _bed.Observer.Warnings, .. error.Data.Values.Cast<object>()]);
        Assert.DoesNotContain(DatabricksBed.TokenText, said, StringComparison.OrdinalIgnoreCase);
    }
}
