using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Faults;

/// <summary>
/// How services say that they are asked too often or have failed. Sources: the common errors of the API references
/// (https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/CommonErrors.html and those of the other services),
/// https://docs.aws.amazon.com/kms/latest/developerguide/throttling.html,
/// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html and https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html.
/// </summary>
internal static class FaultAnswers
{
    /// <summary>A refusal because of the request rate.</summary>
    public static ServiceException Throttling(string service) => service switch
    {
        "s3" => new ServiceException("SlowDown", "Please reduce your request rate.", 503),
        "ec2" => new ServiceException("RequestLimitExceeded", "Request limit exceeded.", 503),
        "cloudformation" or "iam" or "sts" or "monitoring" or "sns" => new ServiceException("Throttling", "Rate exceeded", 400),
        "kms" => new ServiceException("ThrottlingException", "You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.", 400),
        _ => new ServiceException("ThrottlingException", "Rate exceeded", 400),
    };

    /// <summary>A failure of the service.</summary>
    public static ServiceException Failure(string service) => service switch
    {
        "s3" or "ec2" => new ServiceException("InternalError", "We encountered an internal error. Please try again.", 500),
        "ssm" => new ServiceException("InternalServerError", "An internal server error occurred.", 500),
        _ => new ServiceException("InternalFailure", "The request processing has failed because of an unknown error, exception or failure.", 500),
    };
}
