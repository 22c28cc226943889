using System.Text.RegularExpressions;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>The evidence for permissions: it is whole, each piece says where it lies, and the page says what the facts say.</summary>
public sealed partial class PermissionEvidenceTests
{
    private static readonly PermissionEvidence Facts = PermissionEvidence.Read();

    private static readonly string[] Operations = ["create", "read", "update", "delete"];

    public static TheoryData<string> Types => [.. Facts.Types.Keys];

    [Theory]
    [InlineData("SageMaker", "ModelPackageGroup")]
    [InlineData("Logs", "LogGroup", "MetricFilter")]
    [InlineData("SNS", "Topic", "TopicPolicy", "Subscription")]
    [InlineData("S3", "Bucket", "BucketPolicy")]
    [InlineData("ECR", "Repository")]
    [InlineData("Events", "Rule")]
    [InlineData("KMS", "Key", "Alias")]
    [InlineData("SSM", "Parameter")]
    [InlineData("IAM", "Role", "ManagedPolicy", "Policy")]
    [InlineData("CodeBuild", "Project")]
    [InlineData("CodePipeline", "Pipeline")]
    [InlineData("CodeCommit", "Repository")]
    [InlineData("EC2", "SecurityGroup", "VPCEndpoint")]
    [InlineData("CloudWatch", "Dashboard", "Alarm")]
    public void TypesOfProductsHaveEvidence(string service, params string[] names) =>
        Assert.All(names, name => Assert.Contains(Facts.Types[$"AWS::{service}::{name}"], action => action.IsIndependent));

    [Theory]
    [MemberData(nameof(Types))]
    public void ActionsHaveTheirFormAndAreThereOnce(string type)
    {
        var actions = Facts.Types[type];

        Assert.Equal(actions.Count, actions.Select(action => action.Action.ToUpperInvariant()).Distinct().Count());
        Assert.All(actions, action =>
        {
            Assert.Matches(action.IsAction ? ActionForm() : AnyForm(), action.Action);
            Assert.True(action.Registry.Count + action.Evidence.Count > 0, action.Action);
            Assert.Equal(Operations.Where(action.Registry.Contains), action.Registry);
            Assert.Equal(action.Evidence.Count, action.Evidence.Distinct().Count());
        });
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void EvidenceSaysWhereItLies(string type) => Assert.All(Facts.Types[type], action =>
    {
        Assert.All(action.Evidence, evidence => Assert.True(IsPlaced(type, action.Action, evidence), $"{action.Action}: {evidence}"));
        Assert.All(action.DeployedWithout ?? [], source => Assert.DoesNotContain(action.Evidence, evidence => evidence.Source == source));
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void ARegistryActionWithIndependentEvidenceIsAgreedAndNoOther(string type) => Assert.All(Facts.Types[type], action =>
        Assert.Matches(action.IsRegistryAction && action.IsIndependent ? "^agreed($|: .)" : "^(resolved|unproven), (not )?granted: .", action.Conclusion));

    [Theory]
    [MemberData(nameof(Types))]
    public void ADisagreementIsResolvedByASourceOrUnproven(string type) => Assert.All(Facts.Types[type], action =>
    {
        Assert.Equal(action.Conclusion.StartsWith("resolved", StringComparison.Ordinal), action.By is not null);
        Assert.True(action.By is null || IsSource(PermissionRule.SourceIdOf(action.By)), $"{action.Action}: {action.By}");
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void PoliciesHaveWhatIsConcludedToBeGrantedAndNothingElse(string type)
    {
        var granted = NeededActions.Of(type)!.Value.Where(action => action.Operation != HandlerOperation.List).Select(action => action.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(Facts.Types[type].Where(action => !action.Conclusion.StartsWith("agreed", StringComparison.Ordinal)), action =>
            Assert.True(granted.Contains(action.Action) != action.Conclusion.Contains("not granted: ", StringComparison.Ordinal), action.Action));
    }


    [Fact]
    public void SourcesAreRepositoriesAtACommitAndAllOfThemAreCited()
    {
        Assert.All(Facts.Sources.Values, source =>
        {
            Assert.Matches("^[0-9a-f]{40}$", source.Commit);
            Assert.Equal($"https://github.com/{source.Repository}/tree/{source.Commit}", source.Url);
            Assert.NotEmpty(source.Licence);
            Assert.NotEmpty(source.What);
        });
        var cited = Facts.Types.Values.SelectMany(actions => actions).SelectMany(action => action.Evidence).Select(evidence => evidence.Source).OfType<string>();
        Assert.Equal(Facts.Sources.Keys.Order(StringComparer.Ordinal), cited.Append("registry").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryThreadIsThereOnceWithWhatWasSaid()
    {
        Assert.Equal(Facts.Threads.Count, Facts.Threads.Select(thread => (thread.Url, thread.Type, thread.Action)).Distinct().Count());
        Assert.All(Facts.Threads, thread =>
        {
            Assert.Matches(ThreadForm(), thread.Url);
            Assert.Matches(ActionForm(), thread.Action);
            Assert.Contains(thread.Type, Facts.Types.Keys);
            Assert.NotEmpty(thread.Message);
        });
    }

    [Fact]
    public void EveryThreadIsCoveredByTheRegistryOrExplained() => Assert.All(Facts.Threads, thread =>
    {
        var covered = Facts.Types[thread.Type].Any(action => action.Action == thread.Action && action.IsRegistryAction);
        Assert.StartsWith(covered ? "covered: " : "explained: ", thread.Note, StringComparison.Ordinal);
    });

    [Fact]
    public void EveryThreadAboutAnActionOfItsTypeIsEvidenceForIt() => Assert.All(Facts.Threads, thread =>
        Assert.All(Facts.Types[thread.Type].Where(action => action.Action == thread.Action), action => Assert.Contains(action.Evidence, evidence => evidence.Url == thread.Url)));

    [Fact]
    public void ThePageHasTheRowsOfTheFacts() => Assert.Equal(PermissionEvidencePage.Write(Facts), PermissionEvidencePage.Read());

    private static bool IsSource(string id) => Facts.Sources.ContainsKey(id) || PermissionCorrections.Default.Sources.ContainsKey(id);

    private static bool IsPlaced(string type, string action, Evidence evidence) => evidence.Kind switch
    {
        EvidenceKinds.JavaHandler => Operations.Contains(evidence.Operation) && evidence.Source == Facts.Handlers[type] && MethodForm().IsMatch(evidence.Place!),
        EvidenceKinds.Pike => evidence is { Source: "pike", Operation: null } && evidence.Place!.StartsWith("src/mapping/aws/resource/", StringComparison.Ordinal),
        EvidenceKinds.PublishedPolicy => !evidence.FromRegistry && Facts.Sources.ContainsKey(evidence.Source!) && PolicyForm().IsMatch(evidence.Place!),
        EvidenceKinds.ForwardAccess => evidence.Source == "iam-policy-autopilot" && evidence.Place!.Contains("/operation-fas-maps/", StringComparison.Ordinal),
        EvidenceKinds.Thread => Facts.Threads.Any(thread => thread.Url == evidence.Url && thread.Type == type && thread.Action == action),
        _ => false,
    };

    [GeneratedRegex("^[a-z0-9-]+:[A-Z][A-Za-z]+$")]
    private static partial Regex ActionForm();

    // The registry has entries such as s3:REST.PUT.OBJECT.
    [GeneratedRegex(@"^[a-z0-9-]+:[A-Z][A-Za-z.]+$")]
    private static partial Regex AnyForm();

    [GeneratedRegex(@"^https://github\.com/[\w.-]+/[\w.-]+/(issues|pull)/\d+$")]
    private static partial Regex ThreadForm();

    [GeneratedRegex(@"^[\w/.-]+\.java#\w+$")]
    private static partial Regex MethodForm();

    [GeneratedRegex(@"^[\w/.-]+\.(ts|yaml|yml)#\w+$")]
    private static partial Regex PolicyForm();
}
