namespace MlOps.Products;

/// <summary>Something that is wrong with a schedule.</summary>
/// <param name="Id">The id of its finding.</param>
/// <param name="What">What is wrong, as a message ends.</param>
/// <param name="Suggestion">What to do about it.</param>
internal sealed record ScheduleFault(string Id, string What, FormattableString Suggestion)
{
    /// <summary>A schedule that is right.</summary>
    public static FormattableString Example { get; } = $"For example: {ConfigKeys.Schedule:example}";

    /// <summary>Something that EventBridge would not take.</summary>
    public static ScheduleFault Error(string what, FormattableString suggestion) => new("InvalidValue", what, suggestion);
}
