namespace MlOps;

/// <summary>The severities of an <see cref="MlFinding"/>.</summary>
public static class MlSeverity
{
    /// <summary>Stops a deployment.</summary>
    public const string Error = "Error";

    /// <summary>Deserves a look; stops nothing.</summary>
    public const string Warning = "Warning";

    /// <summary>Worth knowing.</summary>
    public const string Information = "Information";
}
