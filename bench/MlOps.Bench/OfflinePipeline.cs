using BenchmarkDotNet.Attributes;
using MlOps.Products;

namespace MlOps.Bench;

/// <summary>What one product costs before any AWS call.</summary>
[InProcess]
[MemoryDiagnoser]
public class OfflinePipeline
{
    private readonly string _text = File.ReadAllText(Samples.Starter);

    /// <summary>Config text to checked product.</summary>
    [Benchmark]
    public MlProduct? Read() => ProductReader.ReadText(_text, Samples.Starter).Product;

    /// <summary>Config text to template text.</summary>
    [Benchmark]
    public string ReadAndWriteTemplate() => ProductTemplate.Write(ProductReader.ReadText(_text, Samples.Starter).Product!).Body;
}
