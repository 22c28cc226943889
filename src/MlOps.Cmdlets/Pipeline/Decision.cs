namespace MlOps.Cmdlets.Pipeline;

/// <summary>What the user wants to be done about a change.</summary>
internal enum Decision
{
    /// <summary>Make it.</summary>
    Go,

    /// <summary>Only show it: <c>-WhatIf</c>.</summary>
    ShowOnly,

    /// <summary>Leave it: the user said no.</summary>
    Leave,
}
