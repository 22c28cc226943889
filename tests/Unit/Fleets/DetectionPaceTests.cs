using MlOps.Deployments;

namespace MlOps.Unit.Fleets;

public sealed class DetectionPaceTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public void Until_one_has_ended_only_one_of_those_that_started_together_looks()
    {
        var pace = new DetectionPace(Longest);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.FirstLook);

        pace.Look(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(2), pace.FirstLook);
        Assert.Equal(TimeSpan.FromSeconds(1), pace.GoesOn(TimeSpan.FromSeconds(1), isFirst: true));

        pace.Look(TimeSpan.FromSeconds(8));
        Assert.Equal(TimeSpan.FromSeconds(10), pace.FirstLook);
        Assert.Equal(TimeSpan.FromSeconds(2), pace.GoesOn(TimeSpan.FromSeconds(8), isFirst: false));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(90)]
    public void Detections_of_one_length_need_one_look_each_but_for_one_in_a_hundred(int seconds)
    {
        var looks = Looks(Enumerable.Repeat(TimeSpan.FromSeconds(seconds), 1000));
        Assert.InRange(looks.Skip(1).Sum() / 999.0, 1, 1.01);
    }

    [Fact]
    public void One_that_takes_far_longer_does_not_keep_the_others_back()
    {
        var lengths = Enumerable.Range(1, 1000).Select(number => TimeSpan.FromSeconds(number % 250 == 0 ? 600 : 10));
        var pace = new DetectionPace(Longest);
        Looks(lengths, pace);
        Assert.InRange(pace.FirstLook, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_interval_grows_with_the_time_but_not_beyond_the_longest()
    {
        var pace = new DetectionPace(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(3), pace.GoesOn(TimeSpan.FromSeconds(12), isFirst: false));
        Assert.Equal(TimeSpan.FromSeconds(5), pace.GoesOn(TimeSpan.FromMinutes(10), isFirst: false));
    }

    private static List<int> Looks(IEnumerable<TimeSpan> lengths, DetectionPace? shared = null)
    {
        var pace = shared ?? new DetectionPace(Longest);
        return [.. lengths.Select(LooksAtOne)];

        int LooksAtOne(TimeSpan length)
        {
            var after = pace.FirstLook;
            for (var look = 1; ; look++)
            {
                pace.Look(after);
                if (after >= length)
                {
                    pace.Ended(after, look == 1);
                    return look;
                }

                after += pace.GoesOn(after, look == 1);
            }
        }
    }
}
