namespace MlOps.Unit.CloudFormation;

public sealed class PropertyChangeTextTests
{
    [Fact]
    public void A_long_value_is_cut_in_a_line_and_whole_in_the_object()
    {
        var policy = new string('a', 5000);
        var change = new MlPropertyChange { Path = "PolicyDocument", Before = null, After = policy };

        Assert.Equal($"PolicyDocument: - => {new string('a', 239)}…", change.ToString());
        Assert.Equal(policy, change.After);
    }

    [Fact]
    public void A_short_value_is_whole() => Assert.Equal("Name: a => b", new MlPropertyChange { Path = "Name", Before = "a", After = "b" }.ToString());
}
