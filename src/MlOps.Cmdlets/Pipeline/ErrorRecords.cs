using System.Management.Automation;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Turns exceptions into error records.</summary>
internal static class ErrorRecords
{
    // The error view shows the recommended action since PowerShell 7.5 (PowerShell/PowerShell, pull request 20826).
    private static readonly bool ViewShowsRecommendedAction = typeof(ErrorRecord).Assembly.GetName().Version >= new Version(7, 5);

    /// <summary>Makes the record of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="item">What was being processed; null where that is what the exception names.</param>
    public static ErrorRecord From(Exception exception, object? item) => exception switch
    {
        MlOpsException error => From(error, item),
        IContainsErrorRecord { ErrorRecord: { } record } => new ErrorRecord(record, exception),
        _ => new ErrorRecord(exception, Defect.Id, ErrorCategory.NotSpecified, item)
        {
            ErrorDetails = Details(exception.Message, $"{Defect.Report} with the output of: $Error[0].Exception.ToString()"),
        },
    };

    private static ErrorRecord From(MlOpsException error, object? item) =>
        new(error, error.Id, Enum.Parse<ErrorCategory>(error.Category.ToString()), item ?? error.Resource)
        {
            ErrorDetails = Details(error.Message, error.RecommendedAction ?? ""),
        };

    // What to do is never hidden: where the view leaves it out, the shown message ends with it.
    private static ErrorDetails Details(string message, string recommendedAction) =>
        new(recommendedAction.Length == 0 || ViewShowsRecommendedAction ? message : $"{message}\nRecommendation: {recommendedAction}")
        {
            RecommendedAction = recommendedAction,
        };
}
