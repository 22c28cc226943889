using System.Reflection;

namespace MlOps.Unit.Sandbox;

/// <summary>The table of behaviours in docs/sandbox.md: each row has a source, and names a test that exists.</summary>
public sealed class BehaviourTableTests
{
    [Fact]
    public void EveryRowHasASourceAndATest()
    {
        var rows = File.ReadAllLines(RepositoryFolder.Combine("docs", "sandbox.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| number", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray())
            .ToList();

        Assert.True(rows.Count >= 30);
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Equal(4, row.Length);
            Assert.All(row, Assert.NotEmpty);
            Assert.Matches("^(observed|documented|this project's own): ", row[2]);
            Assert.NotNull(TestOf(row[3]));
        });
    }

    private static MethodInfo? TestOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var method = Assembly.GetExecutingAssembly().GetType(name[..dot])?.GetMethod(name[(dot + 1)..]);
        return method?.GetCustomAttribute<FactAttribute>() is null ? null : method;
    }
}
