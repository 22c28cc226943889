using System.Diagnostics;
using MlOps.CloudFormation.Templates;
using MlOps.Iam.Linting;
using MlOps.OperatorPolicies;

namespace MlOps.Bench;

/// <summary>
/// Works out the operator policies of all templates of a folder, such as one with copies of public repositories, checks them, and says of which resource types
/// nobody knows what they need.
/// </summary>
internal static class PolicyCorpus
{
    /// <summary>Measures.</summary>
    /// <param name="folder">The folder.</param>
    public static void Measure(string folder)
    {
        var policies = new Dictionary<string, IReadOnlyList<MlPolicy>>(StringComparer.Ordinal);
        var unread = 0;
        var clock = Stopwatch.StartNew();
        foreach (var file in TemplateCorpus.Templates(folder))
        {
            try
            {
                if (TemplateFile.TryRead(file) is { Resources.Count: > 0 } template)
                {
                    policies[file] = OperatorPolicy.Of(template, null, "123456789012", "us-east-1", new OperatorPolicyOptions());
                }
            }
            catch (MlOpsException exception) when (exception.Id == "InvalidTemplate")
            {
                unread++;
            }
        }

        var elapsed = clock.Elapsed;
        var errors = policies.SelectMany(entry => entry.Value.SelectMany(policy => PolicyLint.Check(policy)).Where(finding => finding.Severity == MlSeverity.Error).Select(finding => (entry.Key, finding))).ToList();
        foreach (var (file, finding) in errors)
        {
            Console.WriteLine($"{file}: {finding}");
        }

        var unknown = policies.Values.SelectMany(parts => parts[0].Findings).GroupBy(finding => finding.Message.Split(" (")[0], StringComparer.Ordinal).OrderByDescending(same => same.Count()).ToList();
        foreach (var same in unknown)
        {
            Console.WriteLine($"{same.Count()}\t{same.Key}");
        }

        Console.WriteLine($"{policies.Count} templates ({unread} more are none to CloudFormation), {policies.Values.Sum(parts => parts.Count)} policies in {elapsed.TotalSeconds:F1} s");
        Console.WriteLine($"{errors.Select(error => error.Key).Distinct().Count()} templates with an error in a policy; {policies.Values.Count(parts => parts[0].Findings.Count == 0)} of which all resources are known");
        Console.WriteLine($"largest: {policies.Values.Max(parts => parts.Count)} policies, {policies.Values.Max(parts => parts.Sum(part => part.Size))} characters");
    }
}
