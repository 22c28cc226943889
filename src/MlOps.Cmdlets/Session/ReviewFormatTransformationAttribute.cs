using System.Management.Automation;
using MlOps.Reports;

namespace MlOps.Cmdlets.Session;

/// <summary>Takes the words that files of a report end with for its format: md for Markdown.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReviewFormatTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is string word && ReviewFormats.Find(word) is { } format ? format.ToString() : inputData;
}
