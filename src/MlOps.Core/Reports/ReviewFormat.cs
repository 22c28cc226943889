namespace MlOps.Reports;

/// <summary>How a report is written.</summary>
public enum ReviewFormat
{
    /// <summary>One file that a browser opens, with nothing beside it.</summary>
    Html,

    /// <summary>GitHub's Markdown, for a pull request.</summary>
    Markdown,
}
