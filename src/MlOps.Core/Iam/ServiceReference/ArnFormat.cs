namespace MlOps.Iam.ServiceReference;

/// <summary>The format of the ARNs of a kind of resource.</summary>
/// <param name="Text">The format: <c>arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}</c>.</param>
internal sealed record ArnFormat(string Text)
{
    private const int Account = 4;

    /// <summary>Its six parts.</summary>
    public Glob[] Parts { get; } = Glob.OfFormat(Text).ArnParts();

    /// <summary>The format with <c>*</c> for what varies.</summary>
    public string Pattern => Glob.OfFormat(Text).ToString().Replace("?*", "*", StringComparison.Ordinal);

    /// <summary>The format with names in brackets for what varies: <c>arn:&lt;Partition&gt;:s3:::&lt;BucketName&gt;</c>.</summary>
    public string Form => Text.Replace("${", "<", StringComparison.Ordinal).Replace('}', '>');

    /// <summary>
    /// Whether some ARN fits the format and a resource of a policy, part by part: a wildcard does not reach over the first five colons. Resources of AWS's own have no account.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="except">The part that does not matter; null where all do.</param>
    public bool Meets(Glob resource, int? except = null)
    {
        if (resource.IsEverything)
        {
            return true;
        }

        var parts = resource.ArnParts();
        return parts.Length == Parts.Length
            ? parts.Zip(Parts).Select((pair, index) => index == except || pair.First.Meets(pair.Second) || (index == Account && IsOfAws(pair.First))).All(fits => fits)
            : resource.Meets(Glob.OfFormat(Text));
    }

    private bool IsOfAws(Glob account) => account.ToString().Length == 0 && ResourcesOfAws.Has(Parts);

    /// <summary>Whether a resource of a policy takes all ARNs of the format, of whichever partition.</summary>
    public bool IsCoveredBy(Glob resource)
    {
        if (resource.IsEverything)
        {
            return true;
        }

        var parts = resource.ArnParts();
        return parts.Length == Parts.Length && parts.Zip(Parts).Select((pair, index) => index == 1 || pair.First.Covers(pair.Second)).All(covers => covers);
    }
}
