namespace MlOps.Cli;

/// <summary>Asks before something is done that is not done again by itself.</summary>
internal static class Confirmation
{
    /// <summary>Whether it is wanted: by an option, or by the answer of whoever sits at the terminal.</summary>
    /// <param name="invocation">What the command line asks for.</param>
    /// <param name="doing">What would be done, for a sentence: <c>Removing STACK</c>.</param>
    /// <param name="question">What to ask: <c>Remove STACK?</c></param>
    /// <param name="stackName">The stack.</param>
    /// <exception cref="MlOpsException"><c>InteractionRequired</c> where nobody can be asked.</exception>
    public static bool IsGiven(Invocation invocation, string doing, string question, string stackName)
    {
        if (invocation.Yes || invocation.Force)
        {
            return true;
        }

        if (Console.IsInputRedirected)
        {
            throw new MlOpsException("InteractionRequired", MlErrorCategory.InvalidArgument, $"{doing} needs a confirmation, and nobody can be asked here.")
            {
                Resource = stackName,
                RecommendedAction = "Give --yes to go on without being asked.",
            };
        }

        Console.Error.Write($"{question} [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
