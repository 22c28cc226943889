using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

public sealed class FindingLinesTests
{
    [Fact]
    public void What_to_do_is_said_once_for_all_that_it_is_for()
    {
        MlFinding[] findings =
        [
            new() { Id = "A", Message = "One is taken.", Suggestion = "Rename it." },
            new() { Id = "B", Message = "It is late." },
            new() { Id = "A", Message = "Two is taken.", Suggestion = "Rename it." },
        ];

        Assert.Equal(["One is taken.", "Two is taken. Rename it.", "It is late."], FindingLines.Of(findings));
    }
}
