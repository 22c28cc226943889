namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Where a change comes from.</summary>
/// <param name="Kind">One of the sources below.</param>
/// <param name="Evaluation"><see cref="Static"/> or <see cref="Dynamic"/>.</param>
/// <param name="Cause">The parameter, resource or attribute behind it; null for a direct modification.</param>
internal sealed record ChangeSource(string Kind, string Evaluation, string? Cause)
{
    public const string DirectModification = "DirectModification";

    public const string ParameterReference = "ParameterReference";

    public const string ResourceReference = "ResourceReference";

    public const string ResourceAttribute = "ResourceAttribute";

    public const string Static = "Static";

    public const string Dynamic = "Dynamic";
}
