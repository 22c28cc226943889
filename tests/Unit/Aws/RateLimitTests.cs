using System.Net;
using System.Runtime.CompilerServices;
using MlOps.Aws;
using MlOps.Aws.Requests;

namespace MlOps.Unit.Aws;

public sealed class RateLimitTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    private static SessionRequest Keys => new() { AccessKey = "AKIA", SecretKey = "s", Region = "us-west-2" };

    [Fact]
    public async Task Without_throttling_nothing_waits()
    {
        var gate = new RequestGate(new FakeTime());
        for (var call = 0; call < 1000; call++)
        {
            var entered = gate.EnterAsync(TestContext.Current.CancellationToken);
            Assert.True(entered.IsCompletedSuccessfully);
            await entered;
            gate.Leave(CallResult.Taken);
        }
    }

    [Fact]
    public async Task A_throttled_call_is_tried_again_in_the_session_s_time()
    {
        var throttles = 3;
        _bed.Answer = _ => throttles-- > 0 ? FakeAws.Error("Throttling", "Rate exceeded", HttpStatusCode.BadRequest) : null;
        using var session = await _bed.OpenAsync(Keys);
        var before = _bed.Time.GetUtcNow();
        var context = await session.GetContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal("111122223333", context.AccountId);
        Assert.Equal(4, _bed.Aws.Sent.Count);
        Assert.True(_bed.Time.GetUtcNow() > before);
    }

    [Fact]
    public async Task A_call_that_stays_throttled_ends_as_an_error()
    {
        _bed.Answer = _ => FakeAws.Error("Throttling", "Rate exceeded", HttpStatusCode.BadRequest);
        using var session = await _bed.OpenAsync(Keys);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => session.GetContextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("Throttled", MlErrorCategory.LimitsExceeded), (error.Id, error.Category));
        Assert.InRange(_bed.Aws.Sent.Count, 4, 10);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_fault_of_AWS_and_a_broken_connection_are_tried_again(HttpStatusCode status)
    {
        var call = 0;
        _bed.Answer = _ => call++ switch
        {
            0 => FakeAws.Error("InternalFailure", "sorry", status),
            1 => throw new HttpRequestException("broken", new IOException("connection reset")),
            _ => null,
        };
        using var session = await _bed.OpenAsync(Keys);
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, _bed.Aws.Sent.Count);
    }

    [Fact]
    public async Task A_call_that_hangs_is_broken_off_and_tried_again()
    {
        var call = 0;
        _bed.Answer = _ => call++ == 0 ? throw new TaskCanceledException("no answer in time", new TimeoutException()) : null;
        using var session = await _bed.OpenAsync(Keys);
        await session.GetContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, _bed.Aws.Sent.Count);
    }

    [Fact]
    public async Task Calls_that_only_ever_hang_end_as_a_failure_not_as_a_stop()
    {
        _bed.Answer = _ => throw new TaskCanceledException("no answer in time", new TimeoutException());
        using var session = await _bed.OpenAsync(Keys);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => session.GetContextAsync(TestContext.Current.CancellationToken));
        Assert.Equal("NetworkFailure", error.Id);
        Assert.Contains("too long", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, _bed.Aws.Sent.Count);
    }

    [Fact]
    public async Task Clients_of_every_protocol_are_tried_again()
    {
        var call = 0;
        _bed.Answer = request => call++ % 2 == 0
            ? Throttled(request)
            : request.Message.Headers.Contains("X-Amz-Target") ? FakeAws.Json("{}") : FakeAws.Xml("<DescribeStacksResponse><DescribeStacksResult/></DescribeStacksResponse>");
        using var session = await _bed.OpenAsync(Keys);
        await session.CloudFormation.DescribeStacksAsync(new(), TestContext.Current.CancellationToken);
        await session.Ssm.GetParametersAsync(new() { Names = ["/a"] }, TestContext.Current.CancellationToken);
        Assert.Equal(4, _bed.Aws.Sent.Count);
        Assert.All(_bed.Aws.Sent, sent => Assert.Equal("AKIA", sent.Signer));

        static HttpResponseMessage Throttled(SentRequest request) =>
            request.Message.Headers.Contains("X-Amz-Target")
                ? FakeAws.Json("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", HttpStatusCode.BadRequest)
                : FakeAws.Error("Throttling", "Rate exceeded", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_refused_call_is_not_tried_again()
    {
        _bed.Answer = _ => FakeAws.Error("AccessDenied", "Access Denied", HttpStatusCode.Forbidden);
        using var session = await _bed.OpenAsync(Keys);
        await Assert.ThrowsAsync<MlOpsException>(() => session.GetContextAsync(TestContext.Current.CancellationToken));
        Assert.Single(_bed.Aws.Sent);
    }

    [Fact]
    public async Task Sessions_of_one_account_region_and_service_share_a_rate()
    {
        using var first = await _bed.OpenAsync(Keys);
        using var second = await _bed.OpenAsync(Keys);
        using var elsewhere = await _bed.OpenAsync(Keys with { Region = "eu-west-1" });
        foreach (var session in new[] { first, second, elsewhere })
        {
            await session.GetContextAsync(TestContext.Current.CancellationToken);
        }

        var throttles = 1;
        _bed.Answer = _ => throttles-- > 0 ? FakeAws.Error("Throttling", "Rate exceeded", HttpStatusCode.BadRequest) : null;
        await first.Sts.GetCallerIdentityAsync(new(), TestContext.Current.CancellationToken);
        Assert.NotNull(Rate("us-west-2"));
        Assert.Null(Rate("eu-west-1"));

        double? Rate(string region) => _bed.Environment.RateLimiter.Gate(
            new RateScope("111122223333", region, "AmazonSecurityTokenServiceClient", "GetCallerIdentity", _bed.Time)).Rate;
    }

    [Fact]
    public void The_gates_of_a_clock_go_with_it()
    {
        var limiter = new RequestRateLimiter();
        var (clock, gate) = UseOnce(limiter);
        var kept = limiter.Gate(Scope(_bed.Time));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(clock.IsAlive);
        Assert.False(gate.IsAlive);
        Assert.Same(kept, limiter.Gate(Scope(_bed.Time)));
    }

    // A method of its own, so that nothing of it is left on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Clock, WeakReference Gate) UseOnce(RequestRateLimiter limiter)
    {
        var clock = new FakeTime();
        return (new WeakReference(clock), new WeakReference(limiter.Gate(Scope(clock))));
    }

    private static RateScope Scope(TimeProvider time) => new("111122223333", "us-west-2", "AmazonCloudFormationClient", "DescribeStacks", time);

    [Fact]
    public async Task Stopping_ends_a_wait_before_a_retry()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var environment = _bed.Environment with { Time = new FakeTime() };
        _bed.Answer = _ =>
        {
            stop.Cancel();
            return FakeAws.Error("Throttling", "Rate exceeded", HttpStatusCode.BadRequest);
        };
        using var session = await SessionFactory.OpenAsync(Keys, _bed.Observer, environment, null, TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.GetContextAsync(stop.Token));
        Assert.Single(_bed.Aws.Sent);
    }
}
