using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>A template as it was read, with what is wrong with it.</summary>
public sealed record TemplateDocument
{
    /// <summary>The template; where <see cref="Findings"/> has errors, what could be understood of it.</summary>
    public required Template Template { get; init; }

    /// <summary>The format that it was read in.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The file; null where the text came from elsewhere.</summary>
    public string? File { get; init; }

    /// <summary>What is wrong with it, in document order.</summary>
    public required ImmutableArray<MlFinding> Findings { get; init; }

    /// <summary>The document that it was read from, for places; null where that could not be read.</summary>
    internal DocumentNode? Root { get; init; }

    /// <summary>The text that it was read from; null where there was none.</summary>
    internal string? Text { get; init; }

    /// <summary>Why it is no JSON, where it begins as one and was read as YAML; otherwise null.</summary>
    internal MlFinding? JsonFault { get; init; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == MlSeverity.Error);

    /// <summary>The template, where nothing is wrong with it.</summary>
    /// <param name="name">What it is told by where it was read from no file; null where it has no name.</param>
    /// <exception cref="MlOpsException"><c>InvalidTemplate</c> with the findings.</exception>
    public Template Require(string? name = null)
    {
        if (!HasErrors)
        {
            return Template;
        }

        ImmutableArray<MlFinding> findings = [.. Findings.Select(finding => Finding.In(finding, name))];
        var first = findings.First(finding => finding.Severity == MlSeverity.Error);
        throw new MlOpsException("InvalidTemplate", MlErrorCategory.InvalidData, $"The template cannot be used. {first}")
        {
            Resource = File ?? name,
            Findings = findings,
            RecommendedAction = first.Suggestion ?? "Mend the template as the findings say.",
        };
    }
}
