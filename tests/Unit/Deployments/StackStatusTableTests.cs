using System.IO.Compression;
using System.Text.Json;
using MlOps.Deployments;
using MlOps.Unit.Judges;

namespace MlOps.Unit.Deployments;

public sealed class StackStatusTableTests
{
    // StackStatus of botocore's cloudformation/2010-05-15/service-2.json.
    private static readonly string[] Statuses =
    [
        "CREATE_IN_PROGRESS", "CREATE_FAILED", "CREATE_COMPLETE", "ROLLBACK_IN_PROGRESS", "ROLLBACK_FAILED", "ROLLBACK_COMPLETE",
        "DELETE_IN_PROGRESS", "DELETE_FAILED", "DELETE_COMPLETE", "UPDATE_IN_PROGRESS", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
        "UPDATE_COMPLETE", "UPDATE_FAILED", "UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_FAILED",
        "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS", "IMPORT_IN_PROGRESS",
        "IMPORT_COMPLETE", "IMPORT_ROLLBACK_IN_PROGRESS", "IMPORT_ROLLBACK_FAILED", "IMPORT_ROLLBACK_COMPLETE",
    ];

    public static TheoryData<string> AllStatuses => [.. Statuses];

    [Fact]
    public void Has_a_row_for_each_of_the_23_statuses_and_no_other()
    {
        Assert.Equal(23, Statuses.Length);
        Assert.Equal(Statuses.Order(StringComparer.Ordinal), StackStatusTable.Rows.Select(row => row.Status).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_exactly_the_statuses_of_botocore()
    {
        Assert.SkipWhen(Python.Botocore is null, "botocore is not installed");
        await using var file = File.OpenRead(Path.Combine(Python.Botocore.Value.Data, "cloudformation", "2010-05-15", "service-2.json.gz"));
        await using var stream = new GZipStream(file, CompressionMode.Decompress);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        var statuses = document.RootElement.GetProperty("shapes").GetProperty("StackStatus").GetProperty("enum")
            .EnumerateArray().Select(item => item.GetString()!);
        Assert.Equal(statuses.Order(StringComparer.Ordinal), StackStatusTable.Rows.Select(row => row.Status).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void While_an_operation_runs_only_readers_go_on(string status)
    {
        var row = StackStatusTable.Of(status);
        var running = status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) && status != "REVIEW_IN_PROGRESS";

        Assert.Equal(running, row.InProgress);
        foreach (var treatment in new[] { row.Deploy, row.Remove, row.Drift })
        {
            Assert.Equal(running, treatment.Step == StackStep.Wait);
        }

        Assert.NotEqual(StackStep.Wait, row.Compare.Step);
        Assert.NotEqual(StackStep.Wait, row.Get.Step);
    }

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void A_refusal_names_its_error_and_nothing_else_does(string status)
    {
        var row = StackStatusTable.Of(status);
        foreach (var treatment in new[] { row.Deploy, row.Compare, row.Drift, row.Remove, row.Get })
        {
            Assert.Equal(treatment.Step == StackStep.Refuse, treatment.ErrorId is not null);
        }
    }

    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void Only_a_deployment_repairs(string status)
    {
        var row = StackStatusTable.Of(status);
        StackStep[] repairs = [StackStep.ContinueRollback, StackStep.RollBack, StackStep.DeleteFirst];
        foreach (var treatment in new[] { row.Compare, row.Drift, row.Remove, row.Get })
        {
            Assert.DoesNotContain(treatment.Step, repairs);
        }
    }

    // The user guide: only delete works on a stack whose creation was rolled back; a failed update rollback is continued;
    // RollbackStack takes CREATE_FAILED and UPDATE_FAILED.
    [Theory]
    [InlineData("ROLLBACK_COMPLETE", StackStep.DeleteFirst)]
    [InlineData("ROLLBACK_FAILED", StackStep.DeleteFirst)]
    [InlineData("UPDATE_ROLLBACK_FAILED", StackStep.ContinueRollback)]
    [InlineData("CREATE_FAILED", StackStep.RollBack)]
    [InlineData("UPDATE_FAILED", StackStep.RollBack)]
    [InlineData("REVIEW_IN_PROGRESS", StackStep.TreatAsAbsent)]
    [InlineData("DELETE_COMPLETE", StackStep.TreatAsAbsent)]
    [InlineData("DELETE_FAILED", StackStep.Refuse)]
    [InlineData("IMPORT_ROLLBACK_FAILED", StackStep.Refuse)]
    [InlineData("CREATE_COMPLETE", StackStep.GoOn)]
    [InlineData("UPDATE_COMPLETE", StackStep.GoOn)]
    [InlineData("UPDATE_ROLLBACK_COMPLETE", StackStep.GoOn)]
    [InlineData("IMPORT_COMPLETE", StackStep.GoOn)]
    [InlineData("IMPORT_ROLLBACK_COMPLETE", StackStep.GoOn)]
    public void A_deployment_does_what_the_status_asks_for(string status, StackStep step) =>
        Assert.Equal(step, StackStatusTable.Of(status).Deploy.Step);

    [Fact]
    public void A_half_deleted_stack_is_said_to_be_that_by_whatever_looks_at_it()
    {
        var row = StackStatusTable.Of("DELETE_FAILED");

        Assert.All([row.Deploy, row.Compare, row.Drift], treatment => Assert.Equal("StackHalfDeleted", treatment.ErrorId));
    }

    // The user guide: drift detection takes these statuses.
    [Theory]
    [MemberData(nameof(AllStatuses))]
    public void Drift_is_detected_where_CloudFormation_can(string status)
    {
        string[] detectable = ["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED", "IMPORT_COMPLETE", "IMPORT_ROLLBACK_COMPLETE"];
        Assert.Equal(detectable.Contains(status), StackStatusTable.Of(status).Drift.Step == StackStep.GoOn);
    }

    [Fact]
    public void An_unknown_status_is_refused_by_name()
    {
        var error = Assert.Throws<MlOpsException>(() => StackStatusTable.Of("HIBERNATED"));
        Assert.Equal("StackNotUsable", error.Id);
        Assert.Contains("HIBERNATED", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_cell_is_what_the_documentation_says()
    {
        var documented = ReadDocumentation();

        Assert.Equal(Statuses.Order(StringComparer.Ordinal), documented.Keys.Order(StringComparer.Ordinal));
        Assert.All(Statuses, status =>
        {
            var row = StackStatusTable.Of(status);
            Assert.Equal<IEnumerable<StackTreatment>>(documented[status], [row.Deploy, row.Compare, row.Drift, row.Remove, row.Get]);
        });
    }

    // Status to what each of the five columns says.
    private static Dictionary<string, StackTreatment[]> ReadDocumentation()
    {
        var section = File.ReadAllText(RepositoryFolder.Combine("docs", "errors.md")).Split("## What each command does in each stack status")[1].Split("\n## ")[0];
        var rows = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Trim('|', ' ').Split(" | "));
        return rows
            .SelectMany(cells => cells[0].Split(", ").Select(status => (Status: status.Trim('`'), Cells: cells[1..].Select(Treatment).ToArray())))
            .ToDictionary(row => row.Status, row => row.Cells);
    }

    private static StackTreatment Treatment(string cell)
    {
        (string Beginning, StackStep Step)[] words =
        [
            ("goes on", StackStep.GoOn), ("waits", StackStep.Wait), ("nothing is there", StackStep.TreatAsAbsent), ("deletes what is left", StackStep.DeleteFirst),
            ("rolls back", StackStep.RollBack), ("continues the rollback", StackStep.ContinueRollback),
        ];
        return cell.StartsWith('`')
            ? new StackTreatment(StackStep.Refuse, cell.Trim('`'))
            : new StackTreatment(words.Single(word => cell.StartsWith(word.Beginning, StringComparison.Ordinal)).Step);
    }
}
