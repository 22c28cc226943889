using MlOps.Aws.Errors;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Gives the errors of a call their ids where the call is made, because only there it is known what was being done.</summary>
internal static class MappedCall
{
    /// <summary>Waits for a call; an error of AWS comes out as <see cref="MlOpsException"/> with AWS's own as inner exception.</summary>
    /// <param name="call">The call.</param>
    /// <param name="service">The service's prefix in IAM, for example <c>cloudformation</c>.</param>
    /// <param name="action">The operation, for example <c>CreateChangeSet</c>.</param>
    /// <param name="resource">What it is done to.</param>
    public static async Task<T> MapErrorsAsync<T>(this Task<T> call, string service, string action, string? resource)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (AwsErrors.Map(exception, new AwsOperation(service, action, resource)) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Waits for a call of CloudFormation.</summary>
    public static Task<T> MapErrorsAsync<T>(this Task<T> call, string action, string? resource) =>
        call.MapErrorsAsync("cloudformation", action, resource);
}
