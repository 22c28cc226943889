namespace MlOps.Reports.Diagrams;

/// <summary>What resources are there for; in the order in which they are drawn and listed.</summary>
internal enum ResourceGroup
{
    /// <summary>Where the code comes from.</summary>
    Source,

    /// <summary>What trains models and registers them.</summary>
    Build,

    /// <summary>What brings approved models to the endpoint.</summary>
    Deploy,

    /// <summary>What holds data and models.</summary>
    Data,

    /// <summary>Who may do what, and the key.</summary>
    Security,

    /// <summary>How AWS is reached from the VPC.</summary>
    Network,

    /// <summary>What watches.</summary>
    Observability,

    /// <summary>What is published for others.</summary>
    Publication,
}
