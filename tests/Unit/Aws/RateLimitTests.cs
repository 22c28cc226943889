using System.Net;
using MlOps.Aws;
using MlOps.Aws.Requests;

namespace MlOps.Unit.Aws;

public sealed class RateLimitTests : IDisposable
{
    private readonly SessionBed _bed = new();

    public void Dispose() => _bed.Dispose();

    private static SessionRequest Keys => new() { AccessKey = "AKIA", SecretKey = "s", Region = "us-west-2" };

    [Theory]
    [InlineData(2, 4, 4)]
    [InlineData(5, 10, 8)]
    [InlineData(10, 10, 16)]
    [InlineData(20, 100, 32)]
    [InlineData(50, 50, 64)]
    public void A_fleet_uses_nearly_all_of_the_allowed_rate_and_rarely_hits_its_end(int rate, int burst, int workers)
    {
        var run = new Fleet(rate, burst, workers).Run(TimeSpan.FromMinutes(5));
        var used = run.Accepted / (rate * 300.0);
        Assert.True(used >= 0.95, $"used {used:P1}, refused {run.Refused} of {run.Accepted + run.Refused}");
        Assert.True(run.Refused <= 0.10 * run.Accepted, $"refused {run.Refused}, accepted {run.Accepted}");
    }

    [Fact]
    public void Without_throttling_nothing_waits()
    {
        var bucket = new TokenBucket(_bed.Time);
        for (var call = 0; call < 1000; call++)
        {
            Assert.Equal(TimeSpan.Zero, bucket.Take());
            bucket.Succeeded();
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

        double? Rate(string region) => _bed.Environment.RateLimiter.Bucket(
            new RateScope("111122223333", region, "AmazonSecurityTokenServiceClient", _bed.Time), _bed.Time).Rate;
    }

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

    /// <summary>Workers that call as fast as their bucket lets them, against a service with a token bucket of its own.</summary>
    private sealed class Fleet(int rate, int burst, int workers)
    {
        private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(80);

        private readonly FakeTime _time = new();
        private readonly PriorityQueue<Action, DateTimeOffset> _events = new();
        private readonly Random _jitter = new(1);
        private TokenBucket _bucket = null!;
        private double _tokens = burst;
        private DateTimeOffset _filledAt;

        public int Accepted { get; private set; }

        public int Refused { get; private set; }

        public Fleet Run(TimeSpan length)
        {
            _bucket = new TokenBucket(_time);
            _filledAt = _time.GetUtcNow();
            var end = _filledAt + length;
            for (var worker = 0; worker < workers; worker++)
            {
                At(TimeSpan.FromMilliseconds(worker), () => Call(0));
            }

            while (_events.TryDequeue(out var next, out var due) && due < end)
            {
                _time.Advance(due - _time.GetUtcNow());
                next();
            }

            return this;
        }

        private void Call(int retry) => At(_bucket.Take(), () => Arrive(retry));

        private void Arrive(int retry)
        {
            var now = _time.GetUtcNow();
            _tokens = Math.Min(burst, _tokens + ((now - _filledAt).TotalSeconds * rate));
            _filledAt = now;
            var accepted = _tokens >= 1;
            if (accepted)
            {
                _tokens--;
            }

            At(Latency, () => Answer(accepted, retry));
        }

        private void Answer(bool accepted, int retry)
        {
            if (accepted)
            {
                Accepted++;
                _bucket.Succeeded();
                Call(0);
                return;
            }

            Refused++;
            _bucket.Throttled();
            At(TimeSpan.FromSeconds(Math.Min(20, _jitter.NextDouble() * Math.Pow(2, retry))), () => Call(retry + 1));
        }

        private void At(TimeSpan delay, Action action) => _events.Enqueue(action, _time.GetUtcNow() + delay);
    }
}
