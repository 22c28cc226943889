using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.CloudTrail;

/// <summary>Which actions of IAM a call needs, by the names that its event has.</summary>
internal static partial class EventActions
{
    /// <summary>The actions; empty where none is known.</summary>
    /// <param name="call">The event.</param>
    public static ImmutableArray<string> Of(TrailEvent call)
    {
        var prefix = TrailFacts.Default.PrefixOf(call.Service);
        var operation = Date().Replace(call.Name, "");
        if (TrailFacts.Default.ActionsOf(prefix, operation) is { } known)
        {
            return known;
        }

        return ServiceCatalog.Default.Find(prefix) is { } service && service.FindAction(operation) is { } action ? [$"{service.Prefix}:{action.Name}"] : [];
    }

    // "The eventName may include date and version information, such as "GetFunction20150331", but it is still referring to the same public API":
    // https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html. CloudFront has underscores in the date.
    [GeneratedRegex("_?[0-9]{4}_?[0-9]{2}_?[0-9]{2}(v[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
