using BenchmarkDotNet.Attributes;
using MlOps.Products;
using MlOps.Reports;

namespace MlOps.Bench;

/// <summary>What one product costs before any AWS call.</summary>
[InProcess]
[MemoryDiagnoser]
public class OfflinePipeline
{
    private string _text = "";

    /// <summary>A product of each tier.</summary>
    [Params("starter", "professional", "enterprise")]
    public string Tier { get; set; } = "";

    /// <summary>Reads the config's text.</summary>
    [GlobalSetup]
    public void Setup() => _text = File.ReadAllText(Samples.Of(Tier));

    /// <summary>Config text to checked product.</summary>
    [Benchmark]
    public MlProduct? Read() => ReadProduct();

    /// <summary>Config text to template text.</summary>
    [Benchmark]
    public string ReadAndWriteTemplate() => ProductTemplate.Write(ReadProduct()).Body;

    /// <summary>Config text to the text of the review report, template and policies with it.</summary>
    [Benchmark]
    public string ReadAndWriteReport() => ReviewReport.Write(ReadProduct(), new ReviewOptions()).Body;

    private MlProduct ReadProduct() => ProductReader.ReadText(_text, Samples.Of(Tier)).Product!;
}
