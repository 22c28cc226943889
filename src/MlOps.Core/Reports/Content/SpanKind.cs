namespace MlOps.Reports.Content;

/// <summary>How a piece of a sentence is set.</summary>
internal enum SpanKind
{
    /// <summary>The report's own words.</summary>
    Text,

    /// <summary>A word to see first.</summary>
    Strong,

    /// <summary>A name, an action, an ARN: to be read letter by letter.</summary>
    Code,

    /// <summary>What somebody wrote into the config: a company's name, a tag's value.</summary>
    Value,

    /// <summary>A place in the report, or a source.</summary>
    Link,
}
