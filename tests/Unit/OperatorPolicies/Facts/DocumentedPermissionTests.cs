using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.Unit.OperatorPolicies.Facts;

/// <summary><c>docs/operator-permissions.md</c> counts what is wrong in the registry and what was corrected; its numbers hold.</summary>
public sealed partial class DocumentedPermissionTests
{
    private static readonly List<HandlerPermissions> Registry = [.. HandlerPermissionArchive.Default.TypeNames.Select(name => HandlerPermissionArchive.Default.Find(name)!)];

    private static readonly PermissionCorrections Corrections = PermissionCorrections.Default;

    private static string Page => File.ReadAllText(RepositoryFolder.Combine("docs", "operator-permissions.md"));

    [Fact]
    public void What_is_wrong_in_the_registry_is_counted()
    {
        var actions = Registry.SelectMany(Listed).Distinct(StringComparer.Ordinal).ToList();

        Assert.Equal(
            [
                ("types", Registry.Count),
                ("types without handlers, of which it says nothing", Registry.Count(type => !type.HasHandlers)),
                ("types that have handlers and none that changes a resource", Registry.Count(type => type.HasHandlers && !type.Operations.Contains(HandlerOperation.Update))),
                ("types that pass a role, to a service that it does not name", Registry.Count(type => Listed(type).Contains("iam:PassRole"))),
                ("different texts that stand for actions", actions.Count),
                ("of these, with capitals in the service, or an action that begins small", actions.Count(OddCase().IsMatch)),
                ("of these, with a wildcard", actions.Count(action => action.Contains('*', StringComparison.Ordinal))),
                ("of these, no action at all", actions.Count(action => !action.Contains(':', StringComparison.Ordinal))),
            ],
            Table("in the registry"));
    }

    [Fact]
    public void What_was_corrected_is_counted()
    {
        var said = Corrections.Types.Keys
            .SelectMany(type => PermissionCorrectionsTests.Said(type).Select(one => (Type: HandlerPermissionArchive.Default.Find(type)!, one.Action, one.Operation, one.Rule))).ToList();

        Assert.Equal(
            [
                ("types", Corrections.Types.Count),
                ("rules", Corrections.Types.Values.Sum(type => type.Rules.Length)),
                ("actions of an operation that are never needed", Count(said.Where(one => one.Rule.IsDropped))),
                ("actions of an operation that are needed for some properties alone", Count(said.Where(one => one.Rule.IsConditional))),
                ("actions of an operation that the registry lacks", Count(said.Where(one => one.Type.HasHandlers && !IsListed(one.Type, one.Operation, one.Action)))),
                ("actions of an operation of types without handlers", Count(said.Where(one => !one.Type.HasHandlers))),
                ("actions that do not exist, with those that are meant", Corrections.Meant.Count),
            ],
            Table("in the corrections"));

        static int Count(IEnumerable<(HandlerPermissions Type, string Action, HandlerOperation Operation, PermissionRule Rule)> some) =>
            some.Select(one => (one.Type.TypeName, one.Action, one.Operation)).Distinct().Count();
    }

    [Fact]
    public void What_is_said_of_a_bucket_holds() =>
        Assert.Contains($"making a bucket is said to need {HandlerPermissionArchive.Default.Find("AWS::S3::Bucket")!.ActionsOf(HandlerOperation.Create).Length} actions", Page, StringComparison.Ordinal);

    [Fact]
    public void The_archive_was_made_as_is_told()
    {
        var command = Command().Match(Page);

        Assert.Contains($"pulumi/pulumi-aws-native {command.Groups["version"].Value} ", HandlerPermissionArchive.Default.Source, StringComparison.Ordinal);
        Assert.Equal(command.Groups["date"].Value, HandlerPermissionArchive.Default.Date.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_key_of_a_rule_is_documented()
    {
        var keys = Key().Matches(Page.Split("| key of a rule |")[1].Split("\n\n")[0]).Select(match => match.Groups[1].Value);

        Assert.Equal(PermissionCorrectionsReader.RuleKeys.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Listed(HandlerPermissions type) => type.Operations.SelectMany(operation => type.ActionsOf(operation));

    private static bool IsListed(HandlerPermissions type, HandlerOperation operation, string action) => type.ActionsOf(operation).Contains(action, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string What, int HowMany)> Table(string heading) =>
        Page.Split($"| {heading} | how many |\n| --- | --- |\n")[1].Split("\n\n")[0].Split('\n')
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => (cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture)));

    [GeneratedRegex("^[^:]*[A-Z][^:]*:|^[^:]+:[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex OddCase();

    [GeneratedRegex(@"aws-cloudformation-schema (?<version>[0-9a-f]+) (?<date>\S+) ", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<=^\| (?:`\w+`, )?)`(\w+)`(?=,| \|)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
