using System.Globalization;
using MlOps.Deployments;
using MlOps.Deployments.Repair;
using MlOps.Iam.Linting;
using Spectre.Console;

namespace MlOps.Cli.Output;

/// <summary>Writes results as lines and tables for people.</summary>
/// <param name="output">Gets the result.</param>
/// <param name="isTold">Whether a finding was a warning on the terminal already.</param>
internal sealed class TextResultWriter(TextWriter output, Func<MlFinding, bool> isTold) : ResultWriter
{
    // Wide enough for names and ARNs where nobody's terminal sets a limit.
    private const int RedirectedWidth = 200;

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlTier> tiers) => WriteTable(
        ["Tier", "With CodeCommit", "With S3", "For"],
        tiers.Select(tier => new[]
        {
            tier.Name,
            Range(tier.CodeCommitResourceCount, tier.MaxCodeCommitResourceCount),
            Range(tier.S3ResourceCount, tier.MaxS3ResourceCount),
            tier.Description,
        }));

    /// <inheritdoc/>
    public override void Write(MlProduct product) => output.WriteLine($"{product.Path}: {Describe(product)}");

    /// <inheritdoc/>
    public override void Write(MlProduct product, MlTemplate template)
    {
        output.WriteLine(Describe(product));
        WriteTable(
            ["Resource", "Type", "Name"],
            template.Resources.Values.Select(resource =>
                new[] { resource.LogicalId, resource.Type, product.ResourceNames.GetValueOrDefault(resource.LogicalId, "") }));
    }

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlFinding> findings)
    {
        if (findings.Count == 0)
        {
            output.WriteLine("Nothing to say against it.");
        }

        foreach (var finding in findings)
        {
            output.WriteLine(finding.ToString());
            if (finding.Suggestion is { } suggestion)
            {
                output.WriteLine($"    {CommandLineTerms.Translate(suggestion).Replace("\n", "\n    ", StringComparison.Ordinal)}");
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(MlTemplate template) =>
        output.WriteLine($"{template.Path}: {template.ResourceCount} resources, {template.SizeInBytes} bytes of {template.Format}");

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlPolicy> policies)
    {
        foreach (var policy in policies)
        {
            output.WriteLine($"{policy.Path}: {policy.Statements.Count} statements, {policy.Size} of {PolicyLint.LargestManagedPolicy} characters");
        }
    }

    /// <inheritdoc/>
    public override void Write(MlReviewReport report) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Path}: {report.ResourceCount} resources, {report.Findings.Count} findings, {(report.EstimatedMonthlyCost is { } cost ? $"{cost:0.00} {report.Currency}" : "unknown cost")} a month"));

    /// <inheritdoc/>
    public override void Write(MlDeployment deployment)
    {
        output.WriteLine($"{deployment.StackName}: {deployment.Status}{(deployment.Changes.Count == 0 ? ", nothing to change" : "")}{Until(deployment.Expires)}{Where(deployment.Sandbox)}");
        WriteChanges(deployment.Changes);
        WriteTable(["Output", "Value"], deployment.Outputs.Select(output => new[] { output.Key, output.Value }));
        if (deployment.Findings.Where(finding => !isTold(finding)).ToList() is { Count: > 0 } others)
        {
            Write(others);
        }
    }

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlDeployment> deployments, string none)
    {
        if (deployments.Count == 0)
        {
            output.WriteLine(none);
        }

        WriteTable(
            ["Product", "Status", "Wanted until", "Stack"],
            deployments.Select(deployment => new[] { deployment.Name, $"{deployment.Status}{Where(deployment.Sandbox)}", Time(deployment.Expires), deployment.StackName }));
    }

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlOutput> outputs) =>
        WriteTable(["Output", "Source", "Value"], outputs.Select(published => new[] { published.Name, published.ParameterName ?? published.Source, published.Value }));

    private static string Until(DateTimeOffset? expires) => expires is null ? "" : $", wanted until {Time(expires)}";

    private static string Time(DateTimeOffset? time) => time is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{time.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlChange> changes)
    {
        if (changes.Count == 0)
        {
            output.WriteLine("Nothing would change.");
        }
        else if (changes[0].Reference is { } reference)
        {
            output.WriteLine($"{changes[0].Difference} compared with {reference}");
        }

        WriteChanges(changes);
    }

    /// <inheritdoc/>
    public override void Write(MlDriftReport report)
    {
        output.WriteLine(
            $"{report.StackName}: {report.Status}, {report.CheckedCount} checked, {report.DriftedCount} drifted, {report.DeletedCount} deleted, {report.IgnoredCount} ignored, {report.UncheckedCount} not checked{Where(report.Sandbox)}");
        foreach (var finding in report.Findings)
        {
            output.WriteLine(CommandLineTerms.Translate($"{finding} {finding.Suggestion}".TrimEnd()));
        }

        WriteTable(
            ["Resource", "Type", "Status", "Difference"],
            report.Resources.Select(resource => new[] { resource.LogicalId, resource.Type, resource.Status, string.Join('\n', Found(resource)) }));
    }

    /// <inheritdoc/>
    public override void Write(MlRepair repair)
    {
        output.WriteLine($"{repair.StackName}: {repair.Status}{Where(repair.Sandbox)}");
        WriteTable(
            ["Status", "Resource", "What", "Means", "Why"],
            repair.Steps.Select(step => new[] { step.Status, step.LogicalId, step.Action, step.Means, CommandLineTerms.Translate(step.Reason ?? "") }));
        foreach (var step in repair.Steps.Where(step => step.Command is not null))
        {
            output.WriteLine($"{step}:");
            output.WriteLine(step.Command!);
        }

        foreach (var line in RepairDescription.Refusals(repair))
        {
            output.WriteLine(CommandLineTerms.Translate(line));
        }
    }

    private static IEnumerable<string> Found(MlResourceDrift resource)
    {
        foreach (var difference in resource.Differences)
        {
            yield return difference.ToString();
        }

        if (resource.Differences.Count == 0 && resource.Reason is { } reason)
        {
            yield return reason;
        }

        if (resource.NotCompared.Count > 0)
        {
            yield return $"Not compared: {string.Join(", ", resource.NotCompared)}";
        }
    }

    /// <inheritdoc/>
    public override void Write(MlRemoval removal)
    {
        output.WriteLine($"{removal.StackName}: {removal.Status}{Where(removal.Sandbox)}");
        WriteTable(
            ["Fate", "Resource", "Type", "Name", "Why"],
            Rows("deleted", removal.Deleted).Concat(Rows("retained", removal.Retained)).Concat(Rows("left", removal.Leftovers)));
        foreach (var resource in removal.Retained.Where(resource => resource.Command is not null))
        {
            output.WriteLine($"To delete {resource}:");
            output.WriteLine(resource.Command!);
        }

        foreach (var line in FindingLines.Of(removal.Findings))
        {
            output.WriteLine(CommandLineTerms.Translate(line));
        }
    }

    /// <inheritdoc/>
    public override void Write(MlRehearsal rehearsal)
    {
        WriteTable(
            ["Step", "Result", "Seconds", "Seen"],
            rehearsal.Steps.Select(step => new[] { step.Name, step.Succeeded ? "ok" : "FAILED", Seconds(step.Duration), step.Detail }));
        output.WriteLine($"{rehearsal.Name}: {(rehearsal.Succeeded ? "rehearsed" : "FAILED")} in {Seconds(rehearsal.Duration)} s");
    }

    private static IEnumerable<string[]> Rows(string fate, IEnumerable<MlRemovedResource> resources) =>
        resources.Select(resource => new[] { fate, resource.LogicalId ?? "", resource.Type, resource.PhysicalId, CommandLineTerms.Translate(resource.Reason ?? "") });

    private static string Describe(MlProduct product) => $"{product.Name}: {product.Tier}, {product.SourceControl}, account {product.AccountId}, {product.Region}, stack {product.StackName}";

    private static string Where(bool sandbox) => sandbox ? " (sandbox)" : "";

    private static string Range(int least, int most) => least == most ? Number(least) : $"{Number(least)} to {Number(most)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private void WriteChanges(IEnumerable<MlChange> changes) => WriteTable(
        ["Action", "Resource", "Type", "Replaced", "Properties"],
        changes.Select(change => new[] { change.Action, change.LogicalId, change.Type.Length > 0 ? change.Type : change.Section, change.Replacement ?? "", string.Join('\n', change.Properties) }));

    private void WriteTable(string[] headings, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. headings.Select(Markup.Escape)]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        if (table.Rows.Count > 0)
        {
            OpenConsole().Write(table);
        }
    }

    // Only a table needs to know how wide the terminal is: to find that out takes longer than a short action.
    private IAnsiConsole OpenConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!ReferenceEquals(output, Console.Out) || Console.IsOutputRedirected)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
