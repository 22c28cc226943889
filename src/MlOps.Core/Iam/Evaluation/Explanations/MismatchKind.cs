namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>The part of a statement that does not speak of a call.</summary>
public enum MismatchKind
{
    /// <summary><c>Action</c> or <c>NotAction</c>.</summary>
    Action,

    /// <summary><c>Resource</c> or <c>NotResource</c>.</summary>
    Resource,

    /// <summary><c>Principal</c> or <c>NotPrincipal</c>.</summary>
    Principal,

    /// <summary>One condition.</summary>
    Condition,
}
