namespace MlOps.Unit.AwsSdk.OfficialSurface;

/// <summary>What was read of one public type of an official package.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="Source">Where it was read: a commit of aws/aws-sdk-net, the version of a package, or an id of the text that was read.</param>
/// <param name="Bases">Its base class and interfaces, as far as they were written down.</param>
/// <param name="Members">Its members, as <see cref="TypeSurface"/> writes them.</param>
/// <param name="AbsentMembers">Members that the classes here lack: they came after the models that these were written from, or nothing calls them.</param>
/// <param name="IsPartial">Whether only a part of a long file was read.</param>
internal sealed record RecordedType(
    string Name, string Source, IReadOnlyList<string> Bases, IReadOnlySet<string> Members, IReadOnlySet<string> AbsentMembers, bool IsPartial)
{
    private const string PartialMark = "partial";
    private const string AbsentMark = " absent";

    // A member that is newer than the source that was read: its name follows the rule, and nobody has looked.
    private const string UnreadMark = " unread";

    /// <summary>The record of a service.</summary>
    public static IReadOnlyList<RecordedType> Of(string service)
    {
        var blocks = new List<(string Head, List<string> Lines)>();
        foreach (var line in File.ReadLines(RepositoryFolder.Combine("tests", "Unit", "AwsSdk", "OfficialSurface", service + ".txt")).Where(IsContent))
        {
            if (line[0] == ' ')
            {
                blocks[^1].Lines.Add(line.Trim());
            }
            else
            {
                blocks.Add((line, []));
            }
        }

        return [.. blocks.Select(block => Read(block.Head, block.Lines))];
    }

    private static bool IsContent(string line) => line.Length > 0 && line[0] != '#';

    // class NAME : BASES @SOURCE, or enum NAME @SOURCE
    private static RecordedType Read(string head, List<string> lines)
    {
        var at = head.IndexOf(" @", StringComparison.Ordinal);
        var declaration = head[(head.IndexOf(' ', StringComparison.Ordinal) + 1)..at].Split(" : ");
        return new RecordedType(
            declaration[0],
            head[(at + 2)..],
            declaration.Length > 1 ? declaration[1].Split(", ") : [],
            lines.Where(line => line != PartialMark && !IsAbsent(line)).Select(line => Without(line, UnreadMark)).ToHashSet(StringComparer.Ordinal),
            lines.Where(IsAbsent).Select(line => Without(line, AbsentMark)).ToHashSet(StringComparer.Ordinal),
            lines.Contains(PartialMark));
    }

    private static bool IsAbsent(string line) => line.EndsWith(AbsentMark, StringComparison.Ordinal);

    private static string Without(string line, string mark) => line.EndsWith(mark, StringComparison.Ordinal) ? line[..^mark.Length] : line;
}
