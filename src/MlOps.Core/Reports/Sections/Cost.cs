using MlOps.Reports.Content;
using MlOps.Reports.Costs;
using static MlOps.Reports.Costs.AssumedUsage;

namespace MlOps.Reports.Sections;

/// <summary>What the product costs a month, and what that assumes.</summary>
internal static class Cost
{
    /// <summary>The section's id.</summary>
    public const string Id = "cost";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts, CostEstimate estimate) => new(Id, "Estimated monthly cost", Lead(estimate),
    [
        .. Missing(estimate),
        new Table(
            $"What the product costs a month in {estimate.Region}, in US dollars",
            [new Column("What"), new Column("Quantity"), new Column("Unit price", IsNumber: true), new Column("Of a"), new Column("Seen"), new Column("Monthly", IsNumber: true)],
            [.. estimate.Items.Select(RowOf)],
            ["Sum", "", "", "", "", estimate.Total is { } total ? CostEstimate.Write(total) : "unknown"]),
        new Heading("assumptions", "What it assumes"),
        new BulletList([.. Assumptions(facts)]),
        new Heading("not-counted", "What is not counted"),
        new BulletList(
        [
            "Training, processing and transform jobs, and the endpoint: they depend on the model, and are likely to be most of the bill. SageMaker charges them by instance and second.",
            "Requests to S3, KMS, Systems Manager and SNS, data that leaves the region, and versions that grow beyond what is assumed.",
            "CodeCommit's users: the first five active ones of an account are free, and roles that reach a repository count among them.",
            "Free allowances, discounts, savings plans and taxes.",
        ]),
        new Paragraph("IAM roles and policies, the model package group, gateway endpoints, standard parameters, rules on AWS's own events and security groups have no price."),
    ]);

    private static Phrase Lead(CostEstimate estimate) => estimate.Total is { } total
        ? Phrase.Of($"About {CostEstimate.Write(total):strong} a month for the frame, without training and endpoint, at list prices of {estimate.Region} in US dollars.")
        : Phrase.Of($"There are no prices for {estimate.Region} in the table that comes with MlOps, so nothing can be summed.");

    private static IEnumerable<Block> Missing(CostEstimate estimate) => estimate.Unpriced.ToList() is { Count: > 0 } missing
        ? [new Notice(Tone.Neutral, Phrase.Of($"No price for {estimate.Region} in the table, and so not in the sum: {Phrase.List(missing.Select(item => (Phrase)item.Name))}."))]
        : [];

    private static Row RowOf(CostItem item) => new(
    [
        item.Name,
        item.Reckoning,
        item.Price.Amount is { } amount ? Write(amount) : "no price",
        Phrase.Link(item.Price.Unit, item.Price.Source.AbsoluteUri),
        item.Price.Seen,
        item.Monthly is { } monthly ? CostEstimate.Write(monthly) : "unknown",
    ]);

    private static string Write(decimal amount) => CostEstimate.Write(amount);

    private static IEnumerable<Phrase> Assumptions(ReviewFacts facts)
    {
        yield return Phrase.Of($"{BuildRuns} runs of the build pipeline a month, {BuildMinutes} minutes each, since a build waits for its training.");
        yield return Phrase.Of($"{DeploymentRuns} runs of the deploy pipeline a month, {DeploymentMinutes} minutes each, since a deployment waits for the endpoint.");
        yield return Phrase.Of($"{SourceMinutes} minute for a source action; CodePipeline rounds every action up to whole minutes.");
        yield return Phrase.Of($"{StoredGigabytes} GB in the artifacts bucket, former versions included.");
        yield return Phrase.Of($"{LoggedGigabytes} GB of build output a month, not compressed, counted for {LogTime(facts):text}.");
        if (facts.Has("ImageRepository"))
        {
            yield return Phrase.Of($"{ImageGigabytes} GB of images, scanned by ECR itself when they are pushed, which costs nothing.");
        }

        if (facts.Product.VpcIntegration is not null)
        {
            var (subnets, isKnown) = CostEstimate.SubnetsOf(facts.Product);
            var source = isKnown ? "" : ": how many there are stands in an SSM parameter, and this is the least";
            yield return Phrase.Of($"{subnets} subnets, each in a zone of its own{source:text}.");
            yield return Phrase.Of($"{Hours} hours a month, and {EndpointGigabytes} GB through the endpoints.");
            yield return "The key before its first rotation: each of the first two yearly rotations adds its price once more.";
        }

        yield return "The prices are those that the pages linked above had in the month under Seen.";
    }

    private static string LogTime(ReviewFacts facts) => facts.Has("ComplianceLogGroup") ? "as long as the log group keeps it" : "a year, though nothing deletes it";
}
