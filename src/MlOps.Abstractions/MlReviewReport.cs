using System.Collections.Immutable;

namespace MlOps;

/// <summary>A report about a product, for whoever decides whether it may be deployed.</summary>
public sealed class MlReviewReport
{
    internal MlReviewReport()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary><c>Html</c> or <c>Markdown</c>.</summary>
    public string Format { get; internal init; } = "";

    /// <summary>The conventional file name, <c>{ml_name}-{scenario}-review.html</c> or <c>.md</c>.</summary>
    public string FileName { get; internal init; } = "";

    /// <summary>The report itself.</summary>
    public string Body { get; internal init; } = "";

    /// <summary>Size of <see cref="Body"/> in UTF-8 bytes.</summary>
    public int SizeInBytes { get; internal init; }

    /// <summary>The file that it was written to; null where there is none.</summary>
    public string? Path { get; private set; }

    /// <summary>Number of resources of the product.</summary>
    public int ResourceCount { get; internal init; }

    /// <summary>What the checks of the config found.</summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Resources that a deployment would change; null where nobody compared.</summary>
    public int? ChangeCount { get; internal init; }

    /// <summary>Whether the account differs from the deployed template; null where nobody checked.</summary>
    public bool? Drifted { get; internal init; }

    /// <summary>What the product costs a month in <see cref="Currency"/>, without training and endpoint; null where there are no prices for its region.</summary>
    public decimal? EstimatedMonthlyCost { get; internal init; }

    /// <summary>The currency of the estimate, <c>USD</c>.</summary>
    public string Currency { get; internal init; } = "";

    /// <summary>What there is no price for in the product's region, so that the estimate lacks it.</summary>
    public IReadOnlyList<string> Unpriced { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The product.</summary>
    public MlProduct? Product { get; internal init; }

    /// <summary>The same report, with the file that it was written to.</summary>
    internal MlReviewReport WithPath(string path)
    {
        var report = (MlReviewReport)MemberwiseClone();
        report.Path = path;
        return report;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
