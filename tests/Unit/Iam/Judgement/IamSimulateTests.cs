using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Iam.Evaluation;
using MlOps.Unit.Judges;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>
/// The evaluator against a published IAM simulator, the npm package @cloud-copilot/iam-simulate, on calls over everything that the policy language has. The
/// simulator's answers are recorded; where it is installed it is asked again.
/// </summary>
public sealed class IamSimulateTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<AuthorizationCase> Calls = AuthorizationCases.Make();

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html, without Null, which takes neither.
    private static readonly string[] Operators =
    [
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals",
        "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals",
        "DateGreaterThan", "DateGreaterThanEquals", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike",
    ];

    [Fact]
    public void The_answers_are_of_these_calls() => Assert.True(
        Calls.Select(call => call.Hash()).SequenceEqual(IamSimulateAnswers.Read().Select(line => line.Hash)),
        $"The calls are others than those that were recorded. Record them again: {IamSimulateAnswers.Command}.");

    [Fact]
    public void The_answers_are_mixed()
    {
        var answers = IamSimulateAnswers.Read();

        Assert.True(answers.Length >= 5000);
        Assert.All("AIE", letter => Assert.InRange(answers.Count(line => line.Answer == letter), answers.Length / 10, answers.Length));
        Assert.All(answers, line => Assert.Contains(line.Answer, "AIE"));
    }

    [Fact]
    public void The_calls_have_every_operator_with_every_set_operator_and_IfExists()
    {
        var used = Statements().SelectMany(statement => (statement["Condition"] as JsonObject ?? []).Select(test => test.Key)).ToHashSet();

        Assert.All(
            from name in Operators
            from quantifier in new[] { string.Empty, "ForAllValues:", "ForAnyValue:" }
            from suffix in new[] { string.Empty, "IfExists" }
            select quantifier + name + suffix,
            name => Assert.Contains(name, used));
        Assert.Contains("Null", used);
    }

    [Theory]
    [InlineData("Action", 500)]
    [InlineData("NotAction", 500)]
    [InlineData("Resource", 500)]
    [InlineData("NotResource", 500)]
    [InlineData("Principal", 500)]
    [InlineData("NotPrincipal", 30)]
    [InlineData("Condition", 500)]
    public void The_calls_have_every_element(string element, int least) =>
        Assert.True(Statements().Count(statement => statement.ContainsKey(element)) >= least);

    [Fact]
    public void The_calls_have_every_kind_of_policy_and_of_caller_within_and_across_accounts()
    {
        Func<AuthorizationCase, bool>[] kinds =
        [
            call => call.Identity.Length > 0,
            call => call.Boundary is not null,
            call => call.Session is not null,
            call => call.ResourcePolicy is not null,
            call => call.VpcEndpoint is not null,
            call => call.ServiceControl.Length > 1,
            call => call.ResourceControl.Length > 1,
            call => call.Principal.RoleArn is not null,
            call => call.Principal.UserArn is not null,
            call => call.Principal.IsRoot,
            call => call.Principal.IsService,
            call => call.Principal.IsAnonymous,
            call => call.Principal is { AccountId: not null } && call.Principal.AccountId != call.ResourceAccountId,
            call => call.ResourcePolicyIsRequired && call.ResourcePolicy is not null,
        ];

        Assert.All(kinds, kind => Assert.True(Calls.Count(kind) >= 100));
    }

    [Fact]
    public void The_evaluator_agrees_but_for_rules_that_AWS_documents()
    {
        var disputed = Calls.Zip(IamSimulateAnswers.Read(), (call, line) => (Call: call, line.Answer)).Where(pair => Answer(pair.Call) != pair.Answer)
            .Select(pair => (pair.Call, pair.Answer, Why: Why(pair.Call, pair.Answer)))
            .ToArray();

        foreach (var why in disputed.GroupBy(pair => string.Join(" + ", pair.Why.Select(rule => rule.Name))).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"{why.Count()} calls: {why.Key}");
        }

        Assert.Empty(disputed.Where(pair => pair.Why.IsEmpty).Select(pair => $"{Answer(pair.Call)}, not {pair.Answer}: {pair.Call.ForSimulator()}"));
    }

    [Fact]
    public void The_page_has_the_figures()
    {
        var agreed = Calls.Zip(IamSimulateAnswers.Read()).Count(pair => Answer(pair.First) == pair.Second.Answer);

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"Both agree on {agreed:N0}, which is {100.0 * agreed / Calls.Length:F1} %. In the other {Calls.Length - agreed} "),
            File.ReadAllText(RepositoryFolder.Combine("docs", "policy-evaluation.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_makes_a_difference() => Assert.All(Concession.All, rule => Assert.Contains(
        Calls.Zip(IamSimulateAnswers.Read()),
        pair => Answer(pair.First) != pair.Second.Answer && Answer(rule.Concede(pair.First)) == pair.Second.Answer));

    [Fact]
    public async Task The_simulator_still_says_what_is_recorded()
    {
        var answers = await IamSimulate.AskAsync(Calls.Select(call => call.ForSimulator()));
        Assert.SkipWhen(answers is null, "node or the simulator's packages are not installed: `npm ci` in tests/Unit/Judges/iam-simulate");

        Assert.Equal(IamSimulateAnswers.Read().Select(line => line.Answer.ToString()), answers);
    }

    private static IEnumerable<JsonObject> Statements() =>
        from call in Calls
        from policy in new[] { call.Boundary, call.Session, call.ResourcePolicy, call.VpcEndpoint }.OfType<JsonObject>()
            .Concat(call.Identity).Concat(call.ServiceControl.SelectMany(level => level)).Concat(call.ResourceControl.SelectMany(level => level))
        from statement in policy["Statement"]!.AsArray()
        select statement!.AsObject();

    private static char Answer(AuthorizationCase call)
    {
        var (request, policies) = call.ForEvaluator();
        return PolicyEvaluator.Evaluate(request, policies) switch
        {
            { IsAllowed: true } => 'A',
            { IsExplicit: true } => 'E',
            _ => 'I',
        };
    }

    // The fewest rules which, conceded together, leave no disagreement; none where no three of them do.
    private static ImmutableArray<Concession> Why(AuthorizationCase call, char answer) =>
        Sets().FirstOrDefault(rules => Answer(rules.Aggregate(call, (changed, rule) => rule.Concede(changed))) == answer, []);

    private static IEnumerable<ImmutableArray<Concession>> Sets()
    {
        var all = Concession.All;
        var ones = Enumerable.Range(0, all.Length).Select(one => (ImmutableArray<int>)[one]).ToArray();
        var twos = ones.SelectMany(set => Enumerable.Range(set[^1] + 1, all.Length - set[^1] - 1).Select(next => set.Add(next))).ToArray();
        var threes = twos.SelectMany(set => Enumerable.Range(set[^1] + 1, all.Length - set[^1] - 1).Select(next => set.Add(next)));
        return ones.Concat(twos).Concat(threes).Select(set => set.Select(index => all[index]).ToImmutableArray());
    }
}
