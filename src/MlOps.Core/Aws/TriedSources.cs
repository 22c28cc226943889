namespace MlOps.Aws;

/// <summary>Says which sources were asked in vain, and what each answered.</summary>
internal static class TriedSources
{
    /// <summary>The message, a source a line. The semicolons keep them apart where a host puts all on one line, as PowerShell does in scripts.</summary>
    /// <param name="missing">What was not found, for example <c>No AWS region was found.</c></param>
    /// <param name="answers">The sources in their order, each with its answer, which may be a sentence of somebody else's.</param>
    public static string Describe(string missing, IEnumerable<string> answers) =>
        $"{missing} Tried, in this order:\n  {string.Join(";\n  ", answers.Select(answer => answer.TrimEnd('.')))}.";
}
