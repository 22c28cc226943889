using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

public sealed class WaitTimeTests
{
    [Theory]
    [InlineData("30", 1800)]
    [InlineData("1.5", 90)]
    [InlineData("01:30:00", 5400)]
    [InlineData("00:00:03", 3)]
    public void A_number_is_minutes(string text, int seconds)
    {
        Assert.True(WaitTime.TryParse(text, out var time));
        Assert.Equal(TimeSpan.FromSeconds(seconds), time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e300")]
    [InlineData("525601")]
    [InlineData("366.00:00:00")]
    public void What_is_no_time_is_told(string text) => Assert.False(WaitTime.TryParse(text, out _));
}
