using Amazon.IdentityManagement.Model;

namespace MlOps.Roles;

/// <summary>Calls that take something away.</summary>
internal static class Removals
{
    /// <summary>Takes it for done where there is nothing to take away: somebody was faster, or the call had done its work before its answer was lost.</summary>
    public static async Task OrGoneAsync(this Task call)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
        }
    }
}
