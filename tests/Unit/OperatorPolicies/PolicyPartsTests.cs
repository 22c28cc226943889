using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies.Statements;

namespace MlOps.Unit.OperatorPolicies;

public sealed class PolicyPartsTests
{
    [Fact]
    public void What_fits_is_one_policy() => Assert.Single(PolicyParts.Of([Statement("a:Do", 10), Statement("b:Do", 10)]));

    [Fact]
    public void What_does_not_fit_is_split_between_services_in_order_and_loses_nothing()
    {
        ImmutableArray<ReasonedStatement> statements = [Statement("a:Do", 60), Statement("b:Do", 60), Statement("c:Do", 60)];

        var parts = PolicyParts.Of(statements);

        Assert.True(parts.Length > 1);
        Assert.All(parts, part => Assert.InRange(PolicyDocumentWriter.WriteMinified(PolicyParts.DocumentOf(part)).Length, 1, 6144));
        Assert.Equal(statements.Select(statement => statement.Statement.Sid), parts.SelectMany(part => part).Select(statement => statement.Statement.Sid));
    }

    [Fact]
    public void A_statement_that_is_too_large_by_itself_says_the_same_in_several()
    {
        var large = Statement("a:Do", 400);

        var parts = PolicyParts.Of([large]);

        Assert.All(parts, part => Assert.InRange(PolicyDocumentWriter.WriteMinified(PolicyParts.DocumentOf(part)).Length, 1, 6144));
        var statements = parts.SelectMany(part => part).ToList();
        Assert.Equal(large.Statement.Resources, statements.SelectMany(statement => statement.Statement.Resources));
        Assert.Equal(statements.Count, statements.Select(statement => statement.Statement.Sid).Distinct().Count());
    }

    private static ReasonedStatement Statement(string action, int resources) => new(
        new PolicyStatement
        {
            Index = 0,
            Sid = "Manage" + action[..1].ToUpperInvariant(),
            Effect = PolicyEffect.Allow,
            Actions = [action],
            Resources = [.. Enumerable.Range(0, resources).Select(number => $"arn:aws:a:eu-west-1:123456789012:thing/a-name-that-is-{number:0000}")],
        },
        "",
        []);
}
