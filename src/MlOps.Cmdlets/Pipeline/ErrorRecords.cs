using System.Management.Automation;

namespace MlOps.Cmdlets.Pipeline;

/// <summary>Turns exceptions into error records.</summary>
internal static class ErrorRecords
{
    /// <summary>The id of an error that nobody foresaw.</summary>
    public const string UnexpectedError = "UnexpectedError";

    /// <summary>Makes the record of an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="item">What was being processed; null where that is what the exception names.</param>
    public static ErrorRecord From(Exception exception, object? item) => exception switch
    {
        MlOpsException error => From(error, item),
        IContainsErrorRecord { ErrorRecord: { } record } => new ErrorRecord(record, exception),
        _ => new ErrorRecord(exception, UnexpectedError, ErrorCategory.NotSpecified, item)
        {
            ErrorDetails = new ErrorDetails(exception.Message)
            {
                RecommendedAction = "This is a defect of MlOps. Please report it with the output of: $Error[0].Exception.ToString()",
            },
        },
    };

    private static ErrorRecord From(MlOpsException error, object? item) =>
        new(error, error.Id, Enum.Parse<ErrorCategory>(error.Category.ToString()), item ?? error.Resource)
        {
            ErrorDetails = new ErrorDetails(error.Message) { RecommendedAction = error.RecommendedAction ?? "" },
        };
}
