using MlOps.Aws;

namespace MlOps.Unit.Aws;

public sealed class TriedSourcesTests
{
    [Fact]
    public void An_answer_that_is_a_sentence_ends_the_message_once() =>
        Assert.Equal("Nothing. Tried, in this order:\n  a: not set;\n  b: It refused.", TriedSources.Describe("Nothing.", ["a: not set", "b: It refused."]));
}
