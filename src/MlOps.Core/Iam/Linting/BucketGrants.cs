using System.Collections.Immutable;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Tells what the statements of a policy allow on buckets and on their objects, less what they deny. A bucket by a pattern counts as all buckets that fit it. Denials under conditions are left out,
/// and some of a bucket's objects count as its objects.
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class BucketGrants(PolicyScope scope)
{
    private static readonly ArnFormat Bucket = new("arn:${Partition}:s3:::${BucketName}");

    /// <summary>The buckets that a statement is about, <c>*</c> where it is about all but some.</summary>
    public static ImmutableArray<PolicyText> Of(LintedStatement statement) => statement.Has("NotResource")
        ? [new PolicyText("*", statement.At("NotResource"))]
        : [.. statement.Resources.Where(resource => Bucket.Meets(resource.Glob))];

    /// <summary>Whether an action on buckets is allowed on one.</summary>
    public bool AllowsOn(string action, PolicyText bucket) =>
        Allowing(action).Any(statement => IsAbout(statement, resource => resource.Covers(BucketOf(bucket)), resource => resource.Covers(BucketOf(bucket)))) && !IsDeniedOn(action, bucket);

    /// <summary>Whether an action on buckets is denied on one.</summary>
    public bool IsDeniedOn(string action, PolicyText bucket) =>
        Denying(action).Any(statement => IsAbout(statement, resource => resource.Covers(BucketOf(bucket)), resource => resource.MeetsArn(BucketOf(bucket))));

    /// <summary>Whether an action on objects is allowed on some in a bucket.</summary>
    public bool AllowsInside(string action, PolicyText bucket) =>
        Allowing(action).Any(statement => IsAbout(statement, resource => IsInside(resource, bucket, key => true), resource => IsInside(resource, bucket, key => key.IsEverything)))
        && !Denying(action).Any(statement => IsAbout(statement, resource => IsInside(resource, bucket, key => key.IsEverything), resource => resource.MeetsArn(ObjectsOf(bucket))));

    private IEnumerable<LintedStatement> Allowing(string action) => scope.Statements.Where(statement => statement.Allows && statement.Means(action));

    private IEnumerable<LintedStatement> Denying(string action) => scope.Statements.Where(statement => statement.Denies && statement.Conditions.IsEmpty && statement.Means(action));

    private static bool IsAbout(LintedStatement statement, Func<Glob, bool> takes, Func<Glob, bool> takesOut) => statement.Has("NotResource")
        ? !statement.NotResources.Any(resource => takesOut(resource.Glob))
        : statement.Resources.Any(resource => takes(resource.Glob));

    // A name has no slash, so that what stands before the first one is the bucket, and a pattern without one reaches over it.
    private static bool IsInside(Glob resource, PolicyText bucket, Func<Glob, bool> takesKey)
    {
        var text = resource.ToString();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? resource.Covers(ObjectsOf(bucket)) : Glob.OfPolicy(text[..slash]).Covers(BucketOf(bucket)) && takesKey(Glob.OfPolicy(text[(slash + 1)..]));
    }

    private static Glob BucketOf(PolicyText bucket) => bucket.Glob.ArnParts() is { Length: 6 } parts
        ? Glob.OfPolicy($"arn:{(parts[1].HasWildcards ? "aws" : parts[1])}:s3:::{parts[5]}")
        : Glob.OfPolicy("arn:aws:s3:::*");

    private static Glob ObjectsOf(PolicyText bucket) => Glob.OfPolicy($"{BucketOf(bucket)}/*");
}
