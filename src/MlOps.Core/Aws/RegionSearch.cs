using System.Text.RegularExpressions;
using MlOps.Aws.Profiles;

namespace MlOps.Aws;

/// <summary>
/// Finds the region of a session: <c>-Region</c>, <c>$StoredAWSRegion</c>, the region of the profile really used, <c>AWS_REGION</c>,
/// <c>AWS_DEFAULT_REGION</c>, the region of the product in hand. The metadata service is never asked.
/// </summary>
internal static partial class RegionSearch
{
    private const string SandboxDefault = "us-east-1";

    private const string Parameter = "-Region";

    private const string StoredSource = "$StoredAWSRegion";

    /// <summary>
    /// Checks what <c>-Region</c> says, where it says something. A region that is not known here may be a new one: where it looks like a slip there is a
    /// warning.
    /// </summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="observer">Who is warned.</param>
    /// <exception cref="MlOpsException"><c>InvalidRegion</c>.</exception>
    public static void CheckGiven(SessionRequest request, IOperationObserver observer)
    {
        if (Named(request.Region) is { } region)
        {
            Checked(region, Parameter);
            if (FindNear(region) is { } near)
            {
                observer.Warning($"The region '{region}' is not known here. Did you mean '{near}'? It is used as it is written.");
            }
        }
    }

    /// <summary>The region.</summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="environment">What the process has.</param>
    /// <param name="profile">The profile really used; null where none was.</param>
    /// <exception cref="MlOpsException"><c>NoRegion</c>, with each source's answer, or <c>InvalidRegion</c>.</exception>
    public static Sourced Find(SessionRequest request, SessionEnvironment environment, Profile? profile)
    {
        var sources = Sources(request, environment, profile).ToArray();
        return sources.FirstOrDefault(source => source.Value is not null) is { Value: { } region } found
            ? new Sourced(Checked(region, found.Name), found.Name)
            : throw None(sources.Where(source => request.IsFromPowerShell || source.Name != StoredSource).Select(source => $"{source.Name}: {source.Missing}"));
    }

    /// <summary>
    /// The region in a sandbox, which has every region: the product's, unless the caller names another; without a product that of the last deployment.
    /// </summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="environment">What the process has.</param>
    /// <param name="lastDeployment">The region of the sandbox's last deployment; null where there is none, or a product is in hand.</param>
    public static Sourced FindInSandbox(SessionRequest request, SessionEnvironment environment, string? lastDeployment)
    {
        Candidate[] sources = [.. Sources(request, environment, null), new(LastDeploymentSource, lastDeployment, "nothing is deployed")];
        var preferred = sources.FirstOrDefault(source => source is { Name: Parameter, Value: not null })
            ?? sources.FirstOrDefault(source => source is { Name: ProductSource or LastDeploymentSource, Value: not null })
            ?? sources.FirstOrDefault(source => source.Value is not null);
        return preferred is { Value: { } region }
            ? new Sourced(Checked(region, preferred.Name), preferred.Name)
            : new Sourced(SandboxDefault, "the sandbox's default");
    }

    /// <summary>A region in which to ask for credentials, before the session's own is known.</summary>
    /// <param name="request">What the caller says.</param>
    /// <param name="environment">What the process has.</param>
    /// <param name="profile">The profile that the credentials are for.</param>
    public static string ForCredentials(SessionRequest request, SessionEnvironment environment, Profile? profile)
    {
        // STS has a global endpoint in us-east-1; a profile without any region worked with it for as long as there have been profiles.
        var found = Sources(request, environment, profile).FirstOrDefault(source => source.Value is not null);
        return found is { Value: { } region } ? Checked(region, found.Name) : "us-east-1";
    }

    /// <summary>Whether a text has the form of a region's code.</summary>
    /// <param name="text">The text.</param>
    public static bool IsCode(string text) => RegionForm().IsMatch(text);

    private const string ProductSource = "the product's config";

    private const string LastDeploymentSource = "the sandbox's last deployment";

    private static IEnumerable<Candidate> Sources(SessionRequest request, SessionEnvironment environment, Profile? profile) =>
    [
        new(Parameter, Named(request.Region), "not given"),
        new(StoredSource, Named(request.StoredRegion), "not set"),
        profile is null ? new("profile", null, "none was used") : new(profile.ToString(), profile["region"], "has no region"),
        new("AWS_REGION", environment["AWS_REGION"], "not set"),
        new("AWS_DEFAULT_REGION", environment["AWS_DEFAULT_REGION"], "not set"),
        new(ProductSource, Named(request.ExpectedRegion), "no product in hand"),
    ];

    private static string? Named(string? region) => string.IsNullOrWhiteSpace(region) ? null : region.Trim();

    private static string? FindNear(string region)
    {
        var known = SessionChoices.Regions.ToList();
        return known.Contains(region, StringComparer.Ordinal) ? null : NearName.Find(region, known);
    }

    private static string Checked(string region, string source) =>
        IsCode(region)
            ? region
            : throw new MlOpsException(
                "InvalidRegion", MlErrorCategory.InvalidArgument, $"'{region}' ({source}) is no AWS region.")
            {
                Resource = region,
                RecommendedAction = "Name a region by its code, for example us-west-2.",
            };

    private static MlOpsException None(IEnumerable<string> answers) =>
        new("NoRegion", MlErrorCategory.InvalidArgument, TriedSources.Describe("No AWS region was found.", answers))
        {
            RecommendedAction = "Use -Region, or set one with Set-DefaultAWSRegion, AWS_REGION or 'aws configure'.",
        };

    // Form of all region codes in botocore's endpoints.json, for example us-gov-west-1, mx-central-1, eusc-de-east-1.
    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionForm();

    private sealed record Candidate(string Name, string? Value, string Missing);
}
