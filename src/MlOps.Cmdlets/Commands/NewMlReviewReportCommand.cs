using System.Management.Automation;
using MlOps.Cmdlets.Session;
using MlOps.Documents;
using MlOps.Reports;

namespace MlOps.Cmdlets;

/// <summary>Makes the report by which somebody decides whether a product may be deployed, and writes it to a file where asked.</summary>
/// <remarks>
/// <para>The report shows what will exist, as drawings too, how resources depend on each other and where data flows; who may do what, each role and policy in
/// sentences; network, encryption, tags, names with their budgets, findings, changes, drift, what is not separated, what it costs a month and what that assumes,
/// and the commands to deploy and to undo.</para>
/// <para>HTML is one file that needs nothing beside it: no script, no font, no image, no request. It is light or dark as its reader's system is, can be printed,
/// and is made for keyboards and screen readers. Markdown is GitHub's, for a pull request; what the drawings show is there in words.</para>
/// <para>Nothing is called unless -Deployed asks for it, which compares with the deployed stack as Compare-MlProduct does. What Test-MlDrift found goes to -Drift.
/// Without them the report says that nobody looked. The same product gives the same report, byte by byte; a time is in it only where something was read.
/// Only -OutFile changes anything: it writes or replaces a file.</para>
/// <para>There are prices for us-east-1, and for most things in us-west-2. What has none in the product's region is named, and is not in the sum.</para>
/// </remarks>
/// <example>
/// <title>Write a report and open it</title>
/// <code>Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml | New-MlReviewReport -OutFile ./reports | Invoke-Item</code>
/// <remarks>The report goes to a file with the conventional name, {ml_name}-{scenario}-review.html, in the folder reports.</remarks>
/// </example>
/// <example>
/// <title>Comment on a pull request</title>
/// <code>(New-MlReviewReport ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml -Format Markdown).Body | gh pr comment --body-file -</code>
/// <remarks>gh is GitHub's command line.</remarks>
/// </example>
/// <example>
/// <title>With what is deployed, and its drift</title>
/// <code>
/// $product = Get-MlProduct ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml
/// $product | New-MlReviewReport -Deployed -Drift ($product | Test-MlDrift -ProfileName ml-admin) -ProfileName ml-admin -OutFile ./reports
/// </code>
/// <remarks>Changes and drift are in the report, with the time at which they were read.</remarks>
/// </example>
/// <seealso cref="CompareMlProductCommand"/>
/// <seealso cref="TestMlDriftCommand"/>
/// <seealso cref="NewMlTemplateCommand"/>
[Cmdlet(VerbsCommon.New, "MlReviewReport", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlReviewReport))]
public sealed class NewMlReviewReportCommand : MlAwsCmdlet
{
    private readonly WrittenFiles _written = new("report", "the report of another product");

    /// <summary>HTML, or Markdown for a pull request; md is Markdown too.</summary>
    [Parameter]
    [ReviewFormatTransformation]
    [ValidateSet("Html", "Markdown")]
    [PSDefaultValue(Help = "Markdown where -OutFile ends in .md or .markdown; otherwise Html")]
    public string? Format { get; set; }

    /// <summary>
    /// A file to write the report to, or a folder for the conventional file name: one that exists, a path without an extension, or one that ends
    /// in a slash. A file that is there is replaced, but never the config of a product; several reports go to a folder, not to one file.
    /// </summary>
    [Parameter]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    /// <summary>Compares with what is deployed. Calls AWS, and changes nothing there.</summary>
    [Parameter]
    public SwitchParameter Deployed { get; set; }

    /// <summary>What Test-MlDrift found. Of several reports each product takes the one of its own stack.</summary>
    [Parameter]
    public MlDriftReport[] Drift { get; set; } = [];

    /// <inheritdoc/>
    private protected override async Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken)
    {
        var options = new ReviewOptions { Format = ChosenFormat, Drift = ReviewSources.DriftOf(product, Drift, Observer) };
        if (Deployed)
        {
            var session = await OpenSessionAsync(product.AccountId, product.Region, cancellationToken).ConfigureAwait(false);
            options = await new ReviewSources(session, Observer).CompareAsync(product, options, cancellationToken).ConfigureAwait(false);
        }

        var report = ReviewReport.Write(product, options);
        await Pipeline.WriteObjectAsync(OutFile is null ? report : await WriteFileAsync(report, OutFile).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private ReviewFormat ChosenFormat => ReviewFormats.Find(Format ?? System.IO.Path.GetExtension(OutFile ?? "").TrimStart('.')) ?? ReviewFormat.Html;

    private async Task<MlReviewReport> WriteFileAsync(MlReviewReport report, string target)
    {
        var path = ReviewReport.PathOf(report, await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(target)).ConfigureAwait(false));
        _written.Add(path);
        return await Pipeline.ShouldProcessAsync(path, "Write the review report").ConfigureAwait(false) ? ReviewReport.Save(report, path) : report;
    }
}
