namespace MlOps.Iam.Comparison;

/// <summary>How two sides grant an action. The names are those of <see cref="MlPolicyDifference.Side"/>.</summary>
internal enum ActionRelation
{
    /// <summary>Each side can be shown to grant all that the other grants.</summary>
    Alike,

    /// <summary>The reference alone grants it.</summary>
    ReferenceOnly,

    /// <summary>The difference alone grants it.</summary>
    DifferenceOnly,

    /// <summary>The reference grants all that the difference grants, and more.</summary>
    Narrower,

    /// <summary>The difference grants all that the reference grants, and more.</summary>
    Wider,

    /// <summary>Neither can be shown to grant all that the other grants.</summary>
    Other,
}
