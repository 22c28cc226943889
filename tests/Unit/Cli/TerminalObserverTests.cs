using MlOps.Aws;
using MlOps.Cli.Output;

namespace MlOps.Unit.Cli;

/// <summary>What was a warning is not told again with the result, and nothing else is kept back.</summary>
public sealed class TerminalObserverTests : IDisposable
{
    private readonly StringWriter _error = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void A_finding_that_was_a_warning_is_told()
    {
        var observer = new TerminalObserver(_error);

        ((IOperationObserver)observer).Warning(Finding("RepositoryEmpty", "It is empty."));

        Assert.Equal("warning: It is empty. Fill it.", _error.ToString().Trim());
        Assert.True(observer.HasTold(Finding("RepositoryEmpty", "It is empty.")));
        Assert.False(observer.HasTold(Finding("RepositoryEmpty", "The other is empty.")));
        Assert.False(observer.HasTold(Finding("RepositoryUnchecked", "It is empty.")));
    }

    [Fact]
    public void Findings_that_were_one_warning_are_told_whatever_its_words()
    {
        var observer = new TerminalObserver(_error);

        observer.Warning("Both are empty.", [Finding("RepositoryEmpty", "One is empty."), Finding("RepositoryEmpty", "Two is empty.")]);

        Assert.Equal("warning: Both are empty.", _error.ToString().Trim());
        Assert.True(observer.HasTold(Finding("RepositoryEmpty", "Two is empty.")));
    }

    [Fact]
    public void A_warning_that_has_the_words_of_a_finding_does_not_tell_it()
    {
        var observer = new TerminalObserver(_error);

        observer.Warning("A pipeline fails on an empty repository. It is empty.");

        Assert.False(observer.HasTold(Finding("RepositoryEmpty", "It is empty.")));
    }

    private static MlFinding Finding(string id, string message) => new() { Id = id, Severity = MlSeverity.Warning, Message = message, Suggestion = "Fill it." };
}
