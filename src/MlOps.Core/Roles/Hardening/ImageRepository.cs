using System.Text.RegularExpressions;

namespace MlOps.Roles.Hardening;

/// <summary>
/// A repository of Amazon ECR, as somebody names it: <c>team/model</c> of the account, in any region; the address that an image is pulled from, without its tag; or an ARN
/// (https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html). A repository of another account needs that account's consent besides.
/// </summary>
internal static partial class ImageRepository
{
    /// <summary>The repository's ARN; null where the text names none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The account, and its partition.</param>
    public static string? ArnOf(string text, RecipePlace place)
    {
        // An address has the form of a name, too.
        if (AddressPattern().Match(text) is { Success: true } address)
        {
            return $"arn:{place.Partition}:ecr:{address.Groups["region"].Value}:{address.Groups["account"].Value}:repository/{address.Groups["name"].Value}";
        }

        if (NamePattern().IsMatch(text))
        {
            return $"arn:{place.Partition}:ecr:*:{place.AccountId}:repository/{text}";
        }

        return ArnPattern().IsMatch(text) && text.Split(':')[1] == place.Partition ? text : null;
    }

    // botocore 1.43.11, ecr/2015-09-21/service-2.json: RepositoryName, at most 256 characters.
    private const string Name = @"(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-]+[a-z0-9]+)*";

    [GeneratedRegex(@"^(?=.{2,256}\z)" + Name + @"\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(?<account>[0-9]{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/(?<name>" + Name + @")\z")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^arn:[a-z-]+:ecr:(\*|[a-z0-9-]+):[0-9]{12}:repository/" + Name + @"\z")]
    private static partial Regex ArnPattern();
}
