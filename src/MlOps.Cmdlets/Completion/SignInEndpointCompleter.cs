using System.Collections;
using MlOps.Aws;
using MlOps.Roles.Federation;

namespace MlOps.Cmdlets.Completion;

/// <summary>Completes the audiences of SAML: the sign-in endpoints of partitions and regions. Of tokens, which have whatever audience their issuer gives them, it knows none.</summary>
public sealed class SignInEndpointCompleter : WordCompleter
{
    private static readonly string[] Partitions = ["aws", "aws-us-gov", "aws-cn"];

    private protected override IEnumerable<string> List(IDictionary boundParameters) => boundParameters.Contains("GitHubRepository") || boundParameters.Contains("GitHubOrganization") || boundParameters.Contains("Issuer")
        ? []
        : Partitions.Select(SignInEndpoints.Of).Concat(SessionChoices.Regions.Where(SignInEndpoints.IsKnown).Select(SignInEndpoints.OfRegion));
}
