using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using MlOps.Deployments;

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
        var model = await FindBotocoreModelAsync();
        Assert.SkipWhen(model is null, "botocore is not installed");
        await using var stream = new GZipStream(File.OpenRead(model), CompressionMode.Decompress);
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

    private static async Task<string?> FindBotocoreModelAsync()
    {
        const string Script = "import botocore, os; print(os.path.join(os.path.dirname(botocore.__file__), 'data/cloudformation/2010-05-15/service-2.json.gz'))";
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Script]) { RedirectStandardOutput = true, RedirectStandardError = true });
            var path = (await python!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim();
            await python.WaitForExitAsync(TestContext.Current.CancellationToken);
            return python.ExitCode == 0 && File.Exists(path) ? path : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
