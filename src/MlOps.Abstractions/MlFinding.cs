namespace MlOps;

/// <summary>One thing that a check found, with its place and what to do about it.</summary>
public sealed class MlFinding
{
    internal MlFinding()
    {
    }

    /// <summary>Stable identifier in Pascal case, for example <c>UnknownKey</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary><c>Error</c>, <c>Warning</c> or <c>Information</c>. Only errors stop a deployment.</summary>
    public string Severity { get; internal init; } = "";

    /// <summary>What was found, in one or two sentences.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>Where in the document, as keys joined by dots, for example <c>ml_product.use_case</c>.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>The file, where one was read.</summary>
    public string? File { get; internal init; }

    /// <summary>What it was found in where no file was read, for example a template's name; otherwise null.</summary>
    public string? Origin { get; internal init; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; internal init; }

    /// <summary>Column in the line, from 1.</summary>
    public int Column { get; internal init; }

    /// <summary>What to do about it.</summary>
    public string? Suggestion { get; internal init; }

    /// <summary>The finding in one line, as compilers write theirs; without a place where it is about none.</summary>
    public override string ToString() => $"{Place}{Severity} {Id}: {Message}";

    private string Place => Line == 0 ? "" : (File ?? Origin) is { } name ? $"{name}({Line},{Column}): " : $"Line {Line}, column {Column}: ";
}
