using System.Text.RegularExpressions;

namespace MlOps.Unit.Architecture;

/// <summary>A command that a person is told to run can be copied as it stands: nothing of the sentence around it follows it.</summary>
public sealed partial class CommandTests
{
    [Fact]
    public void No_command_in_a_message_ends_in_a_full_stop_or_is_followed_by_words()
    {
        var lines = new[] { "MlOps.Abstractions", "MlOps.Core", "MlOps.Sandbox", "MlOps.Cmdlets", "MlOps.Cli" }
            .SelectMany(project => Directory.EnumerateFiles(RepositoryFolder.Combine("src", project), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadAllLines)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).ToList();

        Assert.Contains(lines, line => line.Contains("aws iam detach-role-policy --role-name", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, IsEnded);
    }

    [Theory]
    [InlineData("$\"Detach it: aws iam detach-role-policy --role-name {role.Name} --policy-arn {policy.Actual}.\"", true)]
    [InlineData("+ $\"--ip-permissions '{Permission(rule)}' --region {session.Region}.\");", true)]
    [InlineData("$\"aws iam list-attached-role-policies --role-name {role.Name}, and aws iam list-role-policies --role-name {role.Name}\"", true)]
    [InlineData("$\"aws iam list-role-policies --role-name {role.Name}\"", false)]
    [InlineData("$\"aws s3 cp {key[(key.LastIndexOf('/') + 1)..]} s3://{name}/{key}\"", false)]
    public void Such_commands_are_recognized(string line, bool expected) => Assert.Equal(expected, IsEnded(line));

    // What fills a hole is code.
    private static bool IsEnded(string line) => EndedCommand().IsMatch(Hole().Replace(line, "X"));

    [GeneratedRegex(@"\{(?>[^{}]+|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    [GeneratedRegex(
        """
        \baws[ ][a-z0-9]+[ ][a-z0-9]+(?:-[a-z0-9]+)*[ ][^"]*[.,](?:"|[ ])
        |--[a-z-]+[ ]X[.,](?:"|[ ])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex EndedCommand();
}
