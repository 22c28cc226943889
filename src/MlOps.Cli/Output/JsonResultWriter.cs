using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlOps.Cli.Output;

/// <summary>Writes results as JSON, with the property names of the objects themselves.</summary>
/// <param name="output">Gets the result.</param>
internal sealed class JsonResultWriter(TextWriter output) : ResultWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        // The result goes to a terminal or a file, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlTier> tiers) => WriteJson(tiers);

    /// <inheritdoc/>
    public override void Write(MlProduct product) => WriteJson(product);

    /// <inheritdoc/>
    public override void Write(MlProduct product, MlTemplate template) => WriteJson(product);

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlFinding> findings) => WriteJson(findings);

    /// <inheritdoc/>
    public override void Write(MlTemplate template) => WriteJson(template);

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlPolicy> policies) => WriteJson(policies);

    /// <inheritdoc/>
    public override void Write(MlReviewReport report) => WriteJson(report);

    /// <inheritdoc/>
    public override void Write(MlDeployment deployment) => WriteJson(deployment);

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlDeployment> deployments, string none) => WriteJson(deployments);

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlOutput> outputs) => WriteJson(outputs);

    /// <inheritdoc/>
    public override void Write(IReadOnlyList<MlChange> changes) => WriteJson(changes);

    /// <inheritdoc/>
    public override void Write(MlDriftReport report) => WriteJson(report);

    /// <inheritdoc/>
    public override void Write(MlRepair repair) => WriteJson(repair);

    /// <inheritdoc/>
    public override void Write(MlRemoval removal) => WriteJson(removal);

    /// <inheritdoc/>
    public override void Write(MlRehearsal rehearsal) => WriteJson(rehearsal);

    private void WriteJson<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, Options));
}
