using System.Text.RegularExpressions;

namespace MlOps.Iam.Linting;

/// <summary>
/// The form of Regions' names, <c>us-west-2</c> (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html). New Regions have it too, so
/// that none is refused for being new.
/// </summary>
internal static partial class RegionName
{
    /// <summary>Whether a text has it.</summary>
    public static bool HasForm(string text) => Form().IsMatch(text);

    [GeneratedRegex(@"^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
