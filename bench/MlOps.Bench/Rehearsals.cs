using BenchmarkDotNet.Attributes;
using MlOps.Products;
using MlOps.Sandbox.Rehearsals;

namespace MlOps.Bench;

/// <summary>A product's whole life in the sandbox.</summary>
[InProcess]
[MemoryDiagnoser]
public class Rehearsals
{
    private readonly MlProduct _product = ProductReader.ReadFile(Samples.Starter).Product!;

    /// <summary>Check, template, deployment, drift and removal.</summary>
    [Benchmark]
    public async Task<MlRehearsal> Starter() => await new Rehearsal(Silence.Instance).RunAsync(_product, CancellationToken.None);
}
