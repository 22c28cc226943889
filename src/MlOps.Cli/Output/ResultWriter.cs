namespace MlOps.Cli.Output;

/// <summary>Writes what an action found or did.</summary>
internal abstract class ResultWriter
{
    /// <summary>The writer of a format.</summary>
    /// <param name="format"><c>text</c> or <c>json</c>.</param>
    /// <param name="output">Gets the result.</param>
    /// <param name="isTold">Whether a finding was a warning on the terminal already.</param>
    public static ResultWriter Create(string format, TextWriter output, Func<MlFinding, bool> isTold) =>
        format == "json" ? new JsonResultWriter(output) : new TextResultWriter(output, isTold);

    /// <summary>Writes tiers.</summary>
    public abstract void Write(IReadOnlyList<MlTier> tiers);

    /// <summary>Writes a product whose config has been saved.</summary>
    public abstract void Write(MlProduct product);

    /// <summary>Writes a product with its resources.</summary>
    public abstract void Write(MlProduct product, MlTemplate template);

    /// <summary>Writes findings.</summary>
    public abstract void Write(IReadOnlyList<MlFinding> findings);

    /// <summary>Writes a template that has been saved.</summary>
    /// <param name="template">The template, with its path.</param>
    public abstract void Write(MlTemplate template);

    /// <summary>Writes policies.</summary>
    public abstract void Write(IReadOnlyList<MlPolicy> policies);

    /// <summary>Writes a review report that has been saved.</summary>
    /// <param name="report">The report, with its path.</param>
    public abstract void Write(MlReviewReport report);

    /// <summary>Writes a deployment, done or planned.</summary>
    public abstract void Write(MlDeployment deployment);

    /// <summary>Writes deployments as they stand.</summary>
    /// <param name="deployments">The deployments.</param>
    /// <param name="none">What a person is told where there are none: what was looked for, and where.</param>
    public abstract void Write(IReadOnlyList<MlDeployment> deployments, string none);

    /// <summary>Writes what a product publishes.</summary>
    public abstract void Write(IReadOnlyList<MlOutput> outputs);

    /// <summary>Writes changes.</summary>
    public abstract void Write(IReadOnlyList<MlChange> changes);

    /// <summary>Writes a repair.</summary>
    public abstract void Write(MlRepair repair);

    /// <summary>Writes a drift report.</summary>
    public abstract void Write(MlDriftReport report);

    /// <summary>Writes a removal.</summary>
    public abstract void Write(MlRemoval removal);

    /// <summary>Writes a rehearsal.</summary>
    public abstract void Write(MlRehearsal rehearsal);
}
