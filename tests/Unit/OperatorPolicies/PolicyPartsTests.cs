using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.OperatorPolicies;
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

    [Fact]
    public void A_condition_of_many_values_is_in_several_statements_that_say_the_same()
    {
        var policies = Enumerable.Range(0, 120).Select(number => FormattableString.Invariant($"a-managed-policy-of-a-team-with-a-name-{number}")).ToList();
        var template = TemplateReader.Read($$"""
            Parameters: { Owner: { Type: String } }
            Resources:
            {{string.Join('\n', policies.Select(name => $"  {name.Replace("-", "", StringComparison.Ordinal)}: {{ Type: AWS::IAM::ManagedPolicy, Properties: {{ ManagedPolicyName: {name}, Roles: [!Ref Owner], PolicyDocument: {{}} }} }}"))}}
            """).Require();

        var parts = OperatorPolicy.Of(template, new StackInHand(new StackScope { Region = "eu-west-1", AccountId = "123456789012", StackName = "team" }), new OperatorPolicyOptions());

        Assert.All(parts, part => Assert.InRange(part.Size, 1, 6144));
        var attaching = parts.SelectMany(part => part.Statements).Where(statement => statement.Actions.Contains("iam:AttachRolePolicy")).ToList();
        Assert.All(attaching, statement => Assert.Equal(["arn:aws:iam::123456789012:role/*"], statement.Resources));
        Assert.Equal(
            policies.Select(name => $"arn:aws:iam::123456789012:policy/{name}").Order(StringComparer.Ordinal),
            attaching.SelectMany(statement => statement.Conditions.Values.SelectMany(keys => keys["iam:PolicyARN"])).Order(StringComparer.Ordinal));
        var reasons = parts.SelectMany(OperatorPolicyReasons.Of).Where(reason => reason.Action == "iam:AttachRolePolicy").ToList();
        Assert.Equal(policies.Count, reasons.Sum(reason => reason.NeededBy.Count));
    }

    [Fact]
    public void A_statement_that_nothing_can_be_taken_from_is_refused()
    {
        var large = Statement("a:Do", 1);
        large = large with { Statement = large.Statement with { Resources = ["arn:aws:a:eu-west-1:123456789012:thing/" + new string('x', 7000)] } };

        var error = Assert.Throws<MlOpsException>(() => PolicyParts.Of([large]));

        Assert.Equal("StatementTooLarge", error.Id);
        Assert.Contains("a:Do", error.Message, StringComparison.Ordinal);
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
