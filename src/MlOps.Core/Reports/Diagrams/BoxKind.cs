namespace MlOps.Reports.Diagrams;

/// <summary>What sort of thing a box stands for.</summary>
internal enum BoxKind
{
    /// <summary>A resource of the stack.</summary>
    Resource,

    /// <summary>What pipelines make when they run.</summary>
    AtRunTime,

    /// <summary>What is there before the product, or beside it.</summary>
    Outside,

    /// <summary>Somebody who decides.</summary>
    Person,
}
