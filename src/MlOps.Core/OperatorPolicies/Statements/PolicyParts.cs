using System.Collections.Immutable;
using MlOps.Documents;
using MlOps.Iam;
using MlOps.Iam.Linting;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Splits statements into policies that IAM takes, at the borders of services where it can be. Nothing is made wider to fit.</summary>
internal static class PolicyParts
{
    /// <summary>
    /// The managed policies that IAM attaches to a user, group or role unless the account's quota is raised (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
    /// </summary>
    public const int MostAttached = 10;

    /// <summary>Says that there are more policies than IAM attaches to one role.</summary>
    /// <param name="name">The name of the policies.</param>
    /// <param name="count">How many there are.</param>
    public static MlFinding TooMany(string name, int count) => Finding.Make(
        MlSeverity.Warning,
        "TooManyPolicies",
        new SourceLocation(null, 0, 0),
        "",
        FormattableString.Invariant($"{name} is {count} policies, and IAM attaches {MostAttached} to a user, group or role."),
        "Have the quota 'Managed policies attached to an IAM role' raised (20 at the most), split the stack, or let a service role make its resources.");

    /// <summary>The policies' statements, in order.</summary>
    /// <param name="statements">The statements.</param>
    /// <exception cref="MlOpsException"><c>StatementTooLarge</c>: one is too large by itself, and has nothing that could be said in two.</exception>
    public static ImmutableArray<ImmutableArray<ReasonedStatement>> Of(ImmutableArray<ReasonedStatement> statements)
    {
        if (SizeOf(statements) <= SizeCheck.ManagedPolicy)
        {
            return [statements];
        }

        var parts = ImmutableArray.CreateBuilder<ImmutableArray<ReasonedStatement>>();
        ImmutableArray<ReasonedStatement> part = [];
        foreach (var service in statements.GroupBy(ServiceOf, StringComparer.Ordinal).SelectMany(service => SizeOf(service) <= SizeCheck.ManagedPolicy ? [service.ToImmutableArray()] : service.SelectMany(StatementHalves.Of).Select(half => ImmutableArray.Create(half))))
        {
            if (!part.IsEmpty && SizeOf(part.Concat(service)) > SizeCheck.ManagedPolicy)
            {
                parts.Add(part);
                part = [];
            }

            part = part.AddRange(service);
        }

        parts.Add(part);
        return parts.ToImmutable();
    }

    /// <summary>The policy of a part.</summary>
    public static PolicyDocument DocumentOf(IEnumerable<ReasonedStatement> statements) => new()
    {
        Version = PolicyDocument.CurrentVersion,
        Statements = [.. statements.Select((reasoned, index) => reasoned.Statement with { Index = index })],
    };

    /// <summary>The characters of a policy that has these statements alone.</summary>
    /// <param name="statements">The statements.</param>
    public static int SizeOf(IEnumerable<ReasonedStatement> statements) => PolicyDocumentWriter.WriteMinified(DocumentOf(statements)).Length;

    private static string ServiceOf(ReasonedStatement reasoned) => reasoned.Statement.Actions[0].Split(':')[0];
}
