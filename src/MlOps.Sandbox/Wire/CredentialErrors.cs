using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>
/// What services say of credentials that they do not take. Sources: botocore's s3/2006-03-01/service-2.json (Error) for S3; getmoto/moto at
/// 0af643a5d, tests/test_core/test_auth.py for EC2; aws-azure-login/aws-azure-login#37 (an unknown key) and brefphp/bref#1250 (no signature)
/// for services that speak JSON. The query services say what the sandbox raises.
/// </summary>
internal static class CredentialErrors
{
    /// <summary>No signature at all.</summary>
    public static ServiceException Missing() => new("MissingAuthenticationToken", "Request is missing Authentication Token", 403);

    /// <summary>An error in the words of the service that was asked; one that is not about credentials stays as it is.</summary>
    public static ServiceException InWordsOf(string service, ServiceException error) => (service, error.Code) switch
    {
        ("s3", "MissingAuthenticationToken") => new ServiceException("AccessDenied", "Access Denied", 403),
        ("s3", "InvalidClientTokenId") => new ServiceException("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403),
        ("s3", "ExpiredToken") => new ServiceException("ExpiredToken", "The provided token has expired.", 400),
        ("ec2", "MissingAuthenticationToken" or "InvalidClientTokenId") => new ServiceException("AuthFailure", "AWS was not able to validate the provided access credentials", 401),
        ("cloudformation" or "ec2" or "iam" or "monitoring" or "sns" or "sts", _) => error,
        (_, "MissingAuthenticationToken") => new ServiceException("MissingAuthenticationTokenException", "Missing Authentication Token", 403),
        (_, "InvalidClientTokenId") => new ServiceException("UnrecognizedClientException", error.Message, 400),
        (_, "ExpiredToken") => new ServiceException("ExpiredTokenException", error.Message, 400),
        _ => error,
    };
}
