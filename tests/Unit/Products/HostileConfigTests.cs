using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class HostileConfigTests
{
    private const int Batches = 100;

    private const int BatchSize = 1_000;

    private static readonly string[] Severities = ["Error", "Warning", "Information"];

    [Fact]
    public void A_hundred_thousand_configs_are_read_without_a_crash_a_circle_or_an_unlocated_finding()
    {
        var (products, valid) = (0, 0);
        Parallel.For(0, Batches, batch =>
        {
            var texts = new HostileConfigs(batch);
            for (var index = 0; index < BatchSize; index++)
            {
                var result = Check(texts.Next());
                Interlocked.Add(ref products, result.Product is null ? 0 : 1);
                Interlocked.Add(ref valid, result.IsValid ? 1 : 0);
            }
        });

        // All kinds were among them.
        Assert.InRange(products, 20_000, 80_000);
        Assert.InRange(valid, 5_000, 60_000);
    }

    private static ProductReadResult Check(string text)
    {
        try
        {
            var result = ProductReader.ReadText(text, "generated.yaml");
            foreach (var finding in result.Findings)
            {
                CheckFinding(finding, text);
            }

            if (result.Product is { } product)
            {
                Assert.Equal(result.Findings, product.Findings);
                Assert.All(product.ResourceNames.Values, name => Assert.InRange(name.Length, 1, 1_011));
            }
            else
            {
                Assert.Contains(result.Findings, finding => finding.Severity == MlSeverity.Error);
            }

            return result;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.Message}\n{text}", exception);
        }
    }

    private static void CheckFinding(MlFinding finding, string text)
    {
        Assert.Matches("^[A-Z][A-Za-z0-9]+$", finding.Id);
        Assert.Contains(finding.Severity, Severities);
        Assert.NotEmpty(finding.Message);
        Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion), $"{finding.Id} does not say what to do.");

        // What the reader does is bounded by the length of the text; no text comes near the bound.
        Assert.NotEqual("NoProgress", finding.Id);
        Assert.Equal("generated.yaml", finding.File);
        Assert.InRange(finding.Line, 1, text.AsSpan().CountAny('\n', '\r', '\u2028') + text.AsSpan().Count('\u0085') + text.AsSpan().Count('\u2029') + 2);
        Assert.InRange(finding.Column, 1, text.Length + 2);
    }
}
