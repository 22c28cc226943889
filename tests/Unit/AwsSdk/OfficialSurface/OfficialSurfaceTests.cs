using Amazon.CloudFormation;

namespace MlOps.Unit.AwsSdk.OfficialSurface;

/// <summary>
/// Holds the service clients against what was read of the official packages, type by type: a name, a type or a base that code uses here is
/// there too. What the official packages have and these clients lack is written down as <c>absent</c>.
/// </summary>
public sealed class OfficialSurfaceTests
{
    public static TheoryData<string> Services =>
    [
        "CloudFormation", "CloudWatchLogs", "CodeBuild", "CodeCommit", "CodePipeline", "EC2", "IdentityManagement", "SageMaker",
        "SimpleNotificationService", "SimpleSystemsManagement",
    ];

    [Theory]
    [MemberData(nameof(Services))]
    public void What_is_here_is_there(string service)
    {
        var recorded = RecordedType.Of(service).ToDictionary(type => type.Name, StringComparer.Ordinal);
        var own = typeof(IAmazonCloudFormation).Assembly.GetExportedTypes()
            .Where(type => type.Namespace is { } name && (name == "Amazon." + service || name.StartsWith($"Amazon.{service}.", StringComparison.Ordinal)))
            .ToList();

        Assert.Equal(own.Select(type => type.Name).Order(StringComparer.Ordinal), recorded.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(own.SelectMany(type => Faults(type, recorded[type.Name])));
    }

    private static IEnumerable<string> Faults(Type type, RecordedType recorded)
    {
        var bases = TypeSurface.BasesOf(type);
        foreach (var missing in recorded.Bases.Where(name => !bases.Contains(name)))
        {
            yield return $"{type.Name} does not derive from {missing}";
        }

        var members = TypeSurface.MembersOf(type);
        foreach (var extra in members.Where(member => !recorded.Members.Contains(member) && !recorded.IsPartial))
        {
            yield return $"{type.Name} has {extra}, which is not official";
        }

        foreach (var missing in recorded.Members.Where(member => !members.Contains(member)))
        {
            yield return $"{type.Name} lacks {missing}";
        }

        foreach (var stale in recorded.AbsentMembers.Where(members.Contains))
        {
            yield return $"{type.Name} has {stale} by now";
        }
    }
}
