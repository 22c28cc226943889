using MlOps.Deployments;
using MlOps.Reports;

namespace MlOps.Cli.Actions;

/// <summary><c>create-review-report</c>: the report by which somebody decides whether the product may be deployed, written to <c>reports/</c>.</summary>
internal static class CreateReviewReport
{
    private const string Folder = "reports";

    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("create-review-report", $"Write the review report into the folder {Folder}; calls AWS only where --deployed or --check-drift ask for it.", RunAsync)
    {
        Options = [ActionOptions.Format, ActionOptions.Deployed, ActionOptions.CheckDrift, ActionOptions.Timeout],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        var report = ReviewReport.Write(product, await ReadOptionsAsync(context, product, cancellationToken).ConfigureAwait(false));
        context.Writer.Write(ReviewReport.Save(report, ReviewReport.PathOf(report, Folder + Path.DirectorySeparatorChar)));
        return ExitCode.Success;
    }

    private static async Task<ReviewOptions> ReadOptionsAsync(ActionContext context, MlProduct product, CancellationToken cancellationToken)
    {
        var invocation = context.Invocation;
        var options = new ReviewOptions { Format = invocation.ReviewFormat };
        if (!invocation.Deployed && !invocation.CheckDrift)
        {
            return options;
        }

        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var sources = new ReviewSources(session, context.Observer);
        options = invocation.Deployed ? await sources.CompareAsync(product, options, cancellationToken).ConfigureAwait(false) : options;
        return invocation.CheckDrift
            ? await sources.CheckDriftAsync(product, options, new DriftOptions { Timeout = invocation.Timeout }, cancellationToken).ConfigureAwait(false)
            : options;
    }
}
