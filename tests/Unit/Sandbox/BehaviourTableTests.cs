using System.Reflection;
using System.Text.RegularExpressions;

namespace MlOps.Unit.Sandbox;

/// <summary>The table of behaviours in docs/sandbox.md: each row names its sources, each of them with its place, and a test that exists.</summary>
public sealed partial class BehaviourTableTests
{
    [Fact]
    public void EveryRowHasASourceAndATest()
    {
        var rows = Rows();

        Assert.True(rows.Count >= 30);
        Assert.Equal(rows.Count, rows.Select(row => row[0]).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.Equal(4, row.Length);
            Assert.All(row, Assert.NotEmpty);
            Assert.NotNull(TestOf(row[3]));
        });
    }

    [Fact]
    public void EverySourceSaysHowGoodItIsAndWhereItLies() =>
        Assert.Empty(Rows().SelectMany(row => row[2].Split("; ").Where(source => !IsCited(source)).Select(source => $"{row[0]}: {source}")));

    [Theory]
    [InlineData("observed: aws/aws-cdk#16769 (the words)")]
    [InlineData("observed: localstack/localstack at 8b9a79f, tests/aws/services/iam: test_iam")]
    [InlineData("documented: https://docs.aws.amazon.com/kms/latest/developerguide/throttling.html")]
    [InlineData("documented: botocore 1.43.11, serialize.py (JSONSerializer)")]
    [InlineData("this project's own: AWS has no such thing")]
    public void ASourceWithItsPlaceIsCited(string source) => Assert.True(IsCited(source));

    [Theory]
    [InlineData("recalled: the code of the refusal")]
    [InlineData("the words: aws/aws-cdk#16769")]
    [InlineData("observed: the words in public logs")]
    [InlineData("observed: aws/aws-cdk#16769, and EC2 in public logs")]
    [InlineData("observed: aws-cli")]
    [InlineData("observed: aws/aws-cdk, cloudformation.ts")]
    [InlineData("documented: the types' pages at 6c68a17a")]
    [InlineData("this project's own: design")]
    public void ASourceWithoutItsPlaceIsNotCited(string source) => Assert.False(IsCited(source));

    private static List<string[]> Rows() =>
    [
        .. File.ReadAllLines(RepositoryFolder.Combine("docs", "sandbox.md"))
            .Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("| number", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim()).ToArray()),
    ];

    private static bool IsCited(string source) => (Citation().IsMatch(source) && !source.Contains("in public ", StringComparison.Ordinal)) || Reason().IsMatch(source);

    [GeneratedRegex(@"^(observed|documented): .*(https://\S+|[\w.-]+/[\w.-]+#\d+|[\w.-]+/[\w.-]+ at [0-9a-f]{7,40}, \S+|botocore \d+(\.\d+)+, \S+)")]
    private static partial Regex Citation();

    // A file of the project, or a sentence; a word alone gives no reason.
    [GeneratedRegex(@"^this project's own: (docs/\S+\.md$|\S+( \S+)+)")]
    private static partial Regex Reason();

    private static MethodInfo? TestOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var method = Assembly.GetExecutingAssembly().GetType(name[..dot])?.GetMethod(name[(dot + 1)..]);
        return method?.GetCustomAttribute<FactAttribute>() is null ? null : method;
    }
}
