using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>How a resource stands, in the words of its CloudFormation type.</summary>
/// <param name="Properties">Its properties, as far as they can be read; null where it is gone.</param>
/// <param name="Unreadable">Properties that no call tells; at any depth, as JSON pointers.</param>
/// <param name="Reason">Why it counts as gone, or what of it could not be read; null where nothing needs saying.</param>
internal sealed record NativeState(TemplateMap? Properties, IReadOnlyCollection<string> Unreadable, string? Reason = null)
{
    /// <summary>A resource that is gone.</summary>
    /// <param name="reason">Why it counts as that.</param>
    public static NativeState Gone(string? reason = null) => new(null, [], reason);

    /// <summary>The same, with more to say of it.</summary>
    /// <param name="reason">What comes before what it says already; null where nothing does.</param>
    public NativeState Saying(string? reason) => reason is null ? this : this with { Reason = Reason is null ? reason : $"{reason} {Reason}" };
}
