using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;
using NSubstitute;

namespace MlOps.Unit.Deployments;

public sealed class StackEventFeedTests
{
    private readonly IAmazonCloudFormation _client = Substitute.For<IAmazonCloudFormation>();
    private readonly List<StackEvent> _history = [];

    public StackEventFeedTests() => _client.DescribeStackEventsAsync(Arg.Any<DescribeStackEventsRequest>(), Arg.Any<CancellationToken>())
        .Returns(call => Page(call.Arg<DescribeStackEventsRequest>().NextToken));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_each_event_of_the_operation_once_oldest_first()
    {
        _history.AddRange([Events.OfStack(0, "CREATE_IN_PROGRESS", token: "old"), Events.OfStack(1, "CREATE_COMPLETE", token: "old")]);
        _history.AddRange([Events.OfStack(2, "UPDATE_IN_PROGRESS"), Events.Of(3, "A", "UPDATE_IN_PROGRESS"), Events.Of(4, "A", "UPDATE_COMPLETE")]);
        var feed = new StackEventFeed(_client, Events.StackId, "token");

        Assert.Equal(["acme-stack", "A", "A"], (await feed.ReadNewAsync(Token)).Select(item => item.LogicalResourceId));
        Assert.Empty(await feed.ReadNewAsync(Token));
        _history.Add(Events.OfStack(5, "UPDATE_COMPLETE"));
        var last = Assert.Single(await feed.ReadNewAsync(Token));
        Assert.True(last.EndsOperation());
        Assert.Equal("UPDATE_COMPLETE", feed.Operation!.Status);
        Assert.Equal(4, feed.Operation.Events.Length);
    }

    [Fact]
    public async Task Events_before_the_operation_are_not_taken_for_it()
    {
        _history.AddRange([Events.OfStack(0, "CREATE_IN_PROGRESS", token: "old"), Events.OfStack(1, "CREATE_COMPLETE", token: "old")]);
        var feed = new StackEventFeed(_client, Events.StackId, "token");

        Assert.Empty(await feed.ReadNewAsync(Token));
        Assert.Null(feed.Operation);
    }

    [Fact]
    public async Task Without_a_token_the_newest_operation_is_taken()
    {
        _history.AddRange([Events.OfStack(0, "CREATE_IN_PROGRESS", token: null), Events.OfStack(1, "CREATE_COMPLETE", token: null)]);
        _history.AddRange([Events.OfStack(2, "UPDATE_IN_PROGRESS", "User Initiated", "theirs"), Events.Of(3, "A", "UPDATE_IN_PROGRESS", token: "theirs")]);
        var feed = new StackEventFeed(_client, Events.StackId, token: null);

        await feed.ReadNewAsync(Token);

        Assert.Equal("theirs", feed.Operation!.Token);
        Assert.Equal(2, feed.Operation.Events.Length);
    }

    [Fact]
    public async Task A_rollback_that_follows_a_failure_belongs_to_the_operation_that_failed()
    {
        _history.AddRange(
        [
            Events.OfStack(0, "UPDATE_IN_PROGRESS", "User Initiated", token: null),
            Events.Of(1, "A", "UPDATE_FAILED", "no permission", token: null),
            Events.OfStack(2, "UPDATE_ROLLBACK_IN_PROGRESS", "The following resource(s) failed to update: [A].", token: null),
        ]);
        var feed = new StackEventFeed(_client, Events.StackId, token: null);

        await feed.ReadNewAsync(Token);

        Assert.Equal(3, feed.Operation!.Events.Length);
        Assert.Equal("UPDATE_ROLLBACK_IN_PROGRESS", feed.Operation.Status);
    }

    [Fact]
    public async Task A_burst_of_more_than_a_page_is_read_whole()
    {
        _history.Add(Events.OfStack(0, "CREATE_IN_PROGRESS"));
        _history.AddRange(Enumerable.Range(1, 250).Select(second => Events.Of(second, $"R{second}", "CREATE_IN_PROGRESS")));
        var feed = new StackEventFeed(_client, Events.StackId, "token");

        Assert.Equal(251, (await feed.ReadNewAsync(Token)).Count);
    }

    // CloudFormation gives newest first, a hundred a page.
    private DescribeStackEventsResponse Page(string? token)
    {
        var start = token is null ? 0 : int.Parse(token, System.Globalization.CultureInfo.InvariantCulture);
        var events = Enumerable.Reverse(_history).Skip(start).Take(100).ToList();
        return new DescribeStackEventsResponse { StackEvents = events, NextToken = start + 100 < _history.Count ? $"{start + 100}" : null };
    }
}
