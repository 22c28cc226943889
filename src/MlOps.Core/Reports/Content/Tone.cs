namespace MlOps.Reports.Content;

/// <summary>How something is meant that is to be seen.</summary>
internal enum Tone
{
    /// <summary>All is well.</summary>
    Good,

    /// <summary>Nobody looked, or there is nothing to say.</summary>
    Neutral,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}
