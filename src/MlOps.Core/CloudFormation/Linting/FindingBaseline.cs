using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Findings that are known and not to be told again, in a JSON file: each by its file, id, path and message, so that it stays known where its line
/// moves. Files are named from the folder of the baseline, with slashes.
/// </summary>
public sealed class FindingBaseline
{
    private readonly string _path;
    private readonly ImmutableArray<Entry> _entries;
    private readonly HashSet<Entry> _used = [];
    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);

    private FindingBaseline(string path, ImmutableArray<Entry> entries)
    {
        _path = path;
        _entries = entries;
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="MlOpsException"><c>FileNotFound</c>, <c>FileNotReadable</c>, or <c>BaselineInvalid</c> where it is none.</exception>
    public static FindingBaseline Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var document = DocumentReader.ReadFile(path, DocumentLimits.Template);
        return document.Root is MappingNode root && root["findings"] is SequenceNode list && document.Findings.IsEmpty
            ? new FindingBaseline(path, [.. list.Items.Select(item => ReadEntry(item, path))])
            : throw Invalid(path, document.Findings.FirstOrDefault()?.Message ?? "it has no list 'findings'");
    }

    /// <summary>The baseline of a check.</summary>
    /// <param name="path">Its file; null where none was given.</param>
    /// <param name="isUpdated">Whether it is written anew, so that its file may be missing.</param>
    /// <returns>The baseline; null where none was given.</returns>
    /// <exception cref="MlOpsException"><c>BaselineMissing</c> where one is needed; <c>FileNotFound</c>, <c>FileNotReadable</c> or <c>BaselineInvalid</c>.</exception>
    public static FindingBaseline? For(string? path, bool isUpdated) => path switch
    {
        null when isUpdated => throw new MlOpsException("BaselineMissing", MlErrorCategory.InvalidArgument, "There is no file to write the baseline to.")
        {
            RecommendedAction = "Give its path too.",
        },
        null => null,
        _ => isUpdated && !File.Exists(path) ? new FindingBaseline(path, []) : Read(path),
    };

    /// <summary>The findings of a template that are not known.</summary>
    /// <param name="file">The template's file; null where it has none.</param>
    /// <param name="findings">Its findings.</param>
    public ImmutableArray<MlFinding> Without(string? file, IEnumerable<MlFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        _checked.Add(NameOf(file));
        return [.. findings.Where(finding => !Hides(finding, file))];
    }

    /// <summary>What the baseline knows of the templates that were checked and that is not there any more.</summary>
    public ImmutableArray<MlFinding> Unused() =>
    [
        .. _entries.Where(entry => _checked.Contains(entry.File) && !_used.Contains(entry)).Select(entry => Finding.Make(
            MlSeverity.Warning,
            "UnusedBaseline",
            entry.Place!,
            entry.Path,
            $"The baseline knows a finding '{entry.Id}' of {(entry.File.Length == 0 ? "a template" : entry.File)} that is not there any more.",
            "Remove it, or write the baseline anew.")),
    ];

    /// <summary>Writes the baseline anew: with what was found now, and with what it knows of templates that were not checked.</summary>
    /// <param name="findings">The findings of the templates that were checked, without the baseline.</param>
    /// <exception cref="MlOpsException"><c>FileNotWritable</c>.</exception>
    public void Write(IEnumerable<MlFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var entries = _entries.Where(entry => !_checked.Contains(entry.File)).Concat(findings.Where(finding => finding.Severity != MlSeverity.Information).Select(finding => ToEntry(finding, finding.File)))
            .DistinctBy(entry => (entry.File, entry.Id, entry.Path, entry.Message))
            .Select(entry => new JsonObject { ["file"] = entry.File, ["id"] = entry.Id, ["path"] = entry.Path, ["message"] = entry.Message });
        var document = new JsonObject { ["findings"] = new JsonArray([.. entries]) };
        TextFile.Replace(_path, document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    private bool Hides(MlFinding finding, string? file)
    {
        var known = _entries.FirstOrDefault(entry => entry.IsSame(ToEntry(finding, file)));
        if (known is not null)
        {
            _used.Add(known);
        }

        return known is not null;
    }

    private Entry ToEntry(MlFinding finding, string? file) => new(NameOf(file), finding.Id, finding.Path, finding.Message, null);

    private string NameOf(string? file) => file is null ? "" : Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(_path))!, Path.GetFullPath(file)).Replace('\\', '/');

    private static Entry ReadEntry(DocumentNode item, string path) => item is MappingNode map && Text(map, "id") is { } id
        ? new Entry(Text(map, "file") ?? "", id, Text(map, "path") ?? "", Text(map, "message") ?? "", item.Location)
        : throw Invalid(path, $"the finding in line {item.Location.Line} has no 'id'");

    private static string? Text(MappingNode map, string key) => (map[key] as ScalarNode)?.Text;

    private static MlOpsException Invalid(string path, string why) => new("BaselineInvalid", MlErrorCategory.InvalidData, $"'{path}' is no baseline: {why}.")
    {
        Resource = path,
        RecommendedAction = "Name another file, or remove it and write the baseline anew.",
    };

    private sealed record Entry(string File, string Id, string Path, string Message, SourceLocation? Place)
    {
        public bool IsSame(Entry other) => File == other.File && Id == other.Id && Path == other.Path && Message == other.Message;
    }
}
