using MlOps.Unit.Iam.Judgement;
using MlOps.Unit.Judges;

namespace MlOps.Bench;

/// <summary>Records what the IAM simulator says of the calls that the policy evaluator is compared with it on.</summary>
internal static class PolicyAnswers
{
    public static async Task RecordAsync()
    {
        var calls = AuthorizationCases.Make();
        var answers = await IamSimulate.AskAsync(calls.Select(call => call.ForSimulator()))
            ?? throw new InvalidOperationException("node or the simulator's packages are not installed: `npm ci` in tests/Unit/Judges/iam-simulate.");
        File.WriteAllLines(
            IamSimulateAnswers.File,
            [
                "# What @cloud-copilot/iam-simulate says of the calls of AuthorizationCases: A allowed, I not allowed by anything, E denied by a statement.",
                $"# Recorded by: {IamSimulateAnswers.Command}.",
                .. calls.Zip(answers, (call, answer) => $"{call.Hash()} {answer}"),
            ]);
    }
}
