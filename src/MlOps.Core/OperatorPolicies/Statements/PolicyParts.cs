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
    public static ImmutableArray<ImmutableArray<ReasonedStatement>> Of(ImmutableArray<ReasonedStatement> statements)
    {
        if (SizeOf(statements) <= SizeCheck.ManagedPolicy)
        {
            return [statements];
        }

        var parts = ImmutableArray.CreateBuilder<ImmutableArray<ReasonedStatement>>();
        ImmutableArray<ReasonedStatement> part = [];
        foreach (var service in statements.GroupBy(ServiceOf, StringComparer.Ordinal).SelectMany(service => SizeOf(service) <= SizeCheck.ManagedPolicy ? [service.ToImmutableArray()] : service.SelectMany(Halves).Select(half => ImmutableArray.Create(half))))
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

    private static int SizeOf(IEnumerable<ReasonedStatement> statements) => PolicyDocumentWriter.WriteMinified(DocumentOf(statements)).Length;

    private static string ServiceOf(ReasonedStatement reasoned) => reasoned.Statement.Actions[0].Split(':')[0];

    // A statement that is too large by itself says the same in two, of half the resources or half the actions each.
    private static IEnumerable<ReasonedStatement> Halves(ReasonedStatement reasoned)
    {
        if (SizeOf([reasoned]) <= SizeCheck.ManagedPolicy)
        {
            return [reasoned];
        }

        var statement = reasoned.Statement;
        var (resources, actions) = (statement.Resources, statement.Actions);
        (PolicyStatement First, PolicyStatement Second) halves = resources.Length > 1
            ? (statement with { Resources = resources[..(resources.Length / 2)] }, statement with { Resources = resources[(resources.Length / 2)..] })
            : (statement with { Actions = actions[..(actions.Length / 2)] }, statement with { Actions = actions[(actions.Length / 2)..] });
        return Halves(reasoned with { Statement = halves.First with { Sid = statement.Sid + "A" } })
            .Concat(Halves(reasoned with { Statement = halves.Second with { Sid = statement.Sid + "B" } }));
    }
}
