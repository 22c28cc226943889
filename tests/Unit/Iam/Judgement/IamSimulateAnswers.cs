using System.Collections.Immutable;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>What the IAM simulator said of each call: the recorded answers, a line a call with its hash and a letter.</summary>
internal static class IamSimulateAnswers
{
    /// <summary>How they are recorded.</summary>
    public const string Command =
        "dotnet run --project bench/MlOps.Bench -- policy-answers, with `npm ci` done in tests/Unit/Judges/iam-simulate";

    /// <summary>Where they are.</summary>
    public static string File { get; } = RepositoryFolder.Combine("tests", "Unit", "Iam", "Judgement", "IamSimulateAnswers.txt");

    /// <summary>Reads them, in order.</summary>
    public static ImmutableArray<(string Hash, char Answer)> Read() =>
        [.. System.IO.File.ReadAllLines(File).Where(line => !line.StartsWith('#')).Select(line => (line[..12], line[13]))];
}
