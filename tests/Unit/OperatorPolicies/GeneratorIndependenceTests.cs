using MlOps.OperatorPolicies;
using MlOps.Sandbox;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>The generator is proven by a sandbox whose calls it may not know: else every list of actions would prove itself.</summary>
public sealed class GeneratorIndependenceTests
{
    private static readonly string[] FactsOfTheGenerator = ["public-handler-permissions.zip", "permission-corrections.json", "own-kinds.json", "own-calls.json", "service-reference.zip"];

    [Fact]
    public void The_engine_references_no_sandbox() =>
        Assert.DoesNotContain(typeof(OperatorPolicy).Assembly.GetReferencedAssemblies(), reference => reference.Name == typeof(EmbeddedAws).Assembly.GetName().Name);

    [Fact]
    public void The_sandboxs_calls_are_in_the_sandbox_alone()
    {
        Assert.Contains(typeof(EmbeddedAws).Assembly.GetManifestResourceNames(), name => name.EndsWith("handler-calls.json", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(OperatorPolicy).Assembly.GetManifestResourceNames(), name => name.Contains("handler-calls", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sandbox_reads_none_of_the_generators_facts()
    {
        Assert.All(FactsOfTheGenerator, name => Assert.Contains(name, typeof(OperatorPolicy).Assembly.GetManifestResourceNames()));
        var sources = Sources("MlOps.Sandbox", "*.cs").Where(source => !source.Path.Contains($"{Path.DirectorySeparatorChar}Rehearsals{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.DoesNotContain(sources, source => source.Text.Contains("MlOps.OperatorPolicies", StringComparison.Ordinal) || FactsOfTheGenerator.Any(name => source.Text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_file_of_the_generator_names_the_sandboxs_table() =>
        Assert.DoesNotContain(
            Sources(Path.Combine("MlOps.Core", "OperatorPolicies"), "*"),
            source => source.Text.Contains("handler-calls", StringComparison.Ordinal) || source.Text.Contains("MlOps.Sandbox", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Sources(string folder, string pattern) =>
        Directory.EnumerateFiles(RepositoryFolder.Combine("src", folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => Path.GetExtension(path) is ".cs" or ".json")
            .Select(path => (path, File.ReadAllText(path)));
}
