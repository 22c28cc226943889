namespace MlOps.Documents;

/// <summary>Makes findings from the nodes that they are about.</summary>
internal static class Finding
{
    /// <summary>Something that stops a deployment.</summary>
    public static MlFinding Error(string id, DocumentNode node, string message, string suggestion) =>
        Make(MlSeverity.Error, id, node.Location, node.Path.ToString(), message, suggestion);

    /// <summary>Something that stops a deployment, at a place that has no node.</summary>
    public static MlFinding Error(string id, SourceLocation location, string path, string message, string suggestion) =>
        Make(MlSeverity.Error, id, location, path, message, suggestion);

    /// <summary>Something that deserves a look.</summary>
    public static MlFinding Warning(string id, DocumentNode node, string message, string suggestion) =>
        Make(MlSeverity.Warning, id, node.Location, node.Path.ToString(), message, suggestion);

    /// <summary>Something worth knowing.</summary>
    public static MlFinding Information(string id, DocumentNode node, string message, string suggestion) =>
        Make(MlSeverity.Information, id, node.Location, node.Path.ToString(), message, suggestion);

    /// <summary>A finding of any severity.</summary>
    public static MlFinding Make(string severity, string id, SourceLocation location, string path, string message, string? suggestion) => new()
    {
        Id = id,
        Severity = severity,
        Message = message,
        Path = path,
        File = location.File,
        Line = location.Line,
        Column = location.Column,
        Suggestion = suggestion,
    };

    /// <summary>The same finding of a text that nobody has, so that a line in it says nothing.</summary>
    public static MlFinding WithoutPlace(MlFinding finding) =>
        Make(finding.Severity, finding.Id, new SourceLocation(null, 0, 0), finding.Path, finding.Message, finding.Suggestion);

    /// <summary>The same finding, with what it was found in, where it is in no file.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="origin">What it was found in; null where that has no name.</param>
    public static MlFinding In(MlFinding finding, string? origin) => finding.File is not null || origin is null ? finding : new()
    {
        Id = finding.Id,
        Severity = finding.Severity,
        Message = finding.Message,
        Path = finding.Path,
        Origin = origin,
        Line = finding.Line,
        Column = finding.Column,
        Suggestion = finding.Suggestion,
    };
}
