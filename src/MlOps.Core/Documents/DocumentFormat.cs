namespace MlOps.Documents;

/// <summary>The formats of documents.</summary>
public enum DocumentFormat
{
    /// <summary>YAML.</summary>
    Yaml,

    /// <summary>JSON.</summary>
    Json,
}
