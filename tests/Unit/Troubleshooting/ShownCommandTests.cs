namespace MlOps.Unit.Troubleshooting;

/// <summary>How an answer is held against what docs/troubleshooting.md shows of it.</summary>
public sealed class ShownCommandTests
{
    [Theory]
    [InlineData("a b\nc d", new string[0])]
    [InlineData("x a b y c\n d z", new string[0])]
    [InlineData("c d a b", new[] { "c d" })]
    [InlineData("a b", new[] { "c d" })]
    [InlineData("c d", new[] { "a b" })]
    public void Lines_are_found_in_their_order(string answer, string[] missing) => Assert.Equal(missing, new ShownCommand([], ["a b", "c d"]).MissingIn(answer));

    [Theory]
    [InlineData("one 1 two", 0)]
    [InlineData("one two one", 0)]
    [InlineData("two one", 1)]
    public void An_ellipsis_stands_for_anything(string answer, int missing) => Assert.Equal(missing, new ShownCommand([], ["one … two".Replace(" … ", "…", StringComparison.Ordinal)]).MissingIn(answer).Count());

    [Fact]
    public void A_line_that_is_shown_twice_must_be_there_twice() => Assert.Equal(["a"], new ShownCommand([], ["a", "a"]).MissingIn("a"));
}
