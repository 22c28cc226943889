using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>The actions of trust policies (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html).</summary>
internal static class TrustActions
{
    /// <summary>All of them, as patterns.</summary>
    public static ImmutableArray<string> All { get; } = ["sts:AssumeRole*", "sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext"];
}
