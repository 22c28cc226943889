namespace MlOps.CloudFormation.Comparison;

/// <summary>What the items of a list mean to each other.</summary>
internal enum ListMeaning
{
    /// <summary>Their order counts.</summary>
    Sequence,

    /// <summary>Their order means nothing.</summary>
    Set,

    /// <summary>Their order means nothing, and one item may stand there without a list around it.</summary>
    OneOrSet,

    /// <summary>Each has a key of its own; their order means nothing.</summary>
    Tags,
}
