using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>
/// A rule that AWS documents and the simulator does not follow. Where the rule is conceded, by a change of the call or its policies that has it make no
/// difference, the evaluator must come to the simulator's answer: so a disagreement is due to this rule and to nothing else.
/// </summary>
/// <param name="Name">A name.</param>
/// <param name="Url">Where AWS documents the rule.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Concede">Changes a call so that the evaluator, following the rule, decides as the simulator, not following it, does of the call as it was.</param>
internal sealed partial record Concession(string Name, string Url, string Quote, Func<AuthorizationCase, AuthorizationCase> Concede)
{
    private const string Guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide/";

    // No call has it.
    private const string NoSuchArn = "arn:aws:s3:::no-such-bucket";

    public static ImmutableArray<Concession> All { get; } =
    [
        new(
            "Variables need the version of 2012",
            Guide + "reference_policies_variables.html",
            "Earlier versions of the policy language don't support policy variables. If you don't include the Version element and set it to an appropriate version date, "
                + "variables like ${aws:username} are treated as literal strings in the policy.",
            call => WithPolicies(call, policy => policy["Version"] = "2012-10-17")),
        new(
            "A negated operator matches a variable without a value",
            Guide + "reference_policies_variables.html#policy-vars-no-value",
            "Inverted condition operators like StringNotEquals or StringNotLike do match against a null value, as the value of the condition key they are testing against "
                + "is not equal to or like the effectively null value.",
            call => WithConditions(call, (statement, name, key, values) => MakeFalse(call, statement, name, key, values))),
        new(
            "A variable without a value in NotResource takes nothing out",
            Guide + "reference_policies_variables.html#policy-vars-no-value",
            "If a variable that has no value in the authorization context is used as part of the Resource or NotResource element of a policy, the resource that includes a policy "
                + "variable with no value will not match any resource.",
            call => WithStatements(call, statement => TakeEverythingOut(call, statement))),
        new(
            "A variable may begin the resource's name",
            Guide + "reference_policies_variables.html#policy-vars-resourceelement",
            "You can use a policy variable in the Resource element, but only in the resource portion of the ARN. This portion of the ARN appears after the fifth colon (:). [...] "
                + "\"Resource\": \"arn:aws:sqs:us-east-2:*:${aws:username}-queue\"",
            WithoutVariablesThatBeginNames),
        new(
            "A range may be of all addresses",
            Guide + "reference_policies_elements_condition_operators.html#Conditions_IPAddress",
            "The value must be in the standard CIDR format (for example, 203.0.113.0/24 or 2001:DB8:1234:5678::/64).",
            call => WithConditions(call, (statement, name, key, values) =>
                statement["Condition"]![name]![key] = new JsonArray([.. values.Select(value => (JsonNode?)(value == "0.0.0.0/0" ? "0.0.0.0/32" : value))]))),
        new(
            "IfExists holds of ForAnyValue too",
            Guide + "reference_policies_elements_condition_operators.html#Conditions_IfExists",
            "You can add IfExists to the end of any condition operator name except the Null condition. [...] If the key is not present, evaluate the condition element as true.",
            call => WithConditions(call, StripIfExists)),
        new(
            "A key without values is null",
            Guide + "reference_policies_condition-single-vs-multi-valued-context-keys.html",
            "To prevent missing context keys or context keys with empty values from evaluating to true, you can include the Null condition operator in your policy with a false "
                + "value to check if the context key exists and its value is not null.",
            call => WithConditions(call, (statement, name, key, values) => FlipNull(call, statement, name, key, values))),
        new(
            "Dates are compared in whichever form",
            Guide + "reference_policies_elements_condition_operators.html#Conditions_Date",
            "You must specify date/time values with one of the W3C implementations of the ISO 8601 date formats or in epoch (UNIX) time.",
            WithDatesOutOfSeconds),
        new(
            "A session that a resource's policy names is not limited by its session policy",
            Guide + "reference_policies_evaluation-logic_policy-eval-basics.html",
            "Permissions granted directly to a session are not limited by an implicit deny in an identity-based policy, a permissions boundary, or session policy.",
            call => call.Session is null ? call : call with { ServiceControl = [.. call.ServiceControl, [call.Session]] }),
        new(
            "A federated user's session without a policy is allowed nothing",
            Guide + "reference_policies_evaluation-logic_policy-eval-denyallow.html",
            "If there is no session policy, the enforcement code checks whether the principal is a role session. If the principal is a role session, then the request is Allowed. "
                + "Otherwise, the request is implicitly denied and the enforcement code returns a final decision of Deny.",
            call => call.Principal.UserArn is null || call.Session is not null ? call : call with { Session = Everything() }),
        new(
            "The root user needs no policy",
            Guide + "reference_policies_evaluation-logic_policy-eval-denyallow.html",
            "By default, all requests are implicitly denied with the exception of the AWS account root user, which has full access.",
            call => call.Principal.IsRoot ? call with { Principal = new AuthorizationPrincipal { Arn = "arn:aws:iam::111111111111:user/nobody", AccountId = "111111111111" } } : call),
        new(
            "Resource control policies are for some services",
            "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services",
            "RCPs apply to resources for a subset of AWS services.",
            WithResourceControlAtTheEndpoint),
        new(
            "An asterisk that ends a segment goes beyond the colon",
            Guide + "reference_policies_elements_resource.html",
            "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon boundaries.",
            WithinTheColons),
        new(
            "An account in NotPrincipal beside somebody of it excepts nobody else",
            "https://github.com/awsdocs/iam-user-guide/blob/0491d91318eb7c358cca4dae81767c8d0f2eb326/doc_source/reference_policies_elements_notprincipal.md",
            "In the following example, all principals except the user named Bob in AWS account 444455556666 are explicitly denied access to a resource. Note that as a best practice, the "
                + "NotPrincipal element contains the ARN of both the user Bob and the AWS account that Bob belongs to.",
            call => WithStatements(call, LeaveAccountsAlone)),
    ];

    private static AuthorizationCase WithPolicies(AuthorizationCase call, Action<JsonObject> change)
    {
        JsonObject? One(JsonObject? policy)
        {
            var changed = policy?.DeepClone().AsObject();
            if (changed is not null)
            {
                change(changed);
            }

            return changed;
        }

        ImmutableArray<JsonObject> Several(ImmutableArray<JsonObject> policies) => [.. policies.Select(policy => One(policy)!)];
        return call with
        {
            Identity = Several(call.Identity),
            Boundary = One(call.Boundary),
            Session = One(call.Session),
            ResourcePolicy = One(call.ResourcePolicy),
            VpcEndpoint = One(call.VpcEndpoint),
            ServiceControl = [.. call.ServiceControl.Select(Several)],
            ResourceControl = [.. call.ResourceControl.Select(Several)],
        };
    }

    private static AuthorizationCase WithStatements(AuthorizationCase call, Action<JsonObject> change) => WithPolicies(call, policy =>
    {
        foreach (var statement in policy["Statement"]!.AsArray())
        {
            change(statement!.AsObject());
        }
    });

    private static AuthorizationCase WithConditions(AuthorizationCase call, Action<JsonObject, string, string, ImmutableArray<string>> change) => WithStatements(call, statement =>
    {
        var conditions = from test in (statement["Condition"] as JsonObject ?? []).ToArray()
                         from key in test.Value!.AsObject().ToArray()
                         select (test.Key, Key: key.Key, Values: Texts(key.Value));
        foreach (var (name, key, values) in conditions.ToArray())
        {
            change(statement, name, key, values);
        }
    });

    private static ImmutableArray<string> Texts(JsonNode? node) => node is JsonArray several ? [.. several.Select(one => (string)one!)] : [(string)node!];

    private static ImmutableArray<string> Actual(AuthorizationCase call, string key) =>
        call.Context.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value is { IsDefault: false } values ? values : [];

    private static void MakeFalse(AuthorizationCase call, JsonObject statement, string name, string key, ImmutableArray<string> values)
    {
        var isNegatedText = name.Contains("StringNot", StringComparison.Ordinal) || name.Contains("ArnNot", StringComparison.Ordinal);
        if (isNegatedText && Actual(call, key).Length > 0 && values.Any(value => HasUnknownVariable(call, value)))
        {
            statement["Condition"]!["Null"] = new JsonObject { ["aws:CurrentTime/no-such-key"] = "false" };
        }
    }

    private static bool HasUnknownVariable(AuthorizationCase call, string value) =>
        Variable().Matches(value).Any(variable => Actual(call, variable.Groups[1].Value).Length != 1);

    private static void TakeEverythingOut(AuthorizationCase call, JsonObject statement)
    {
        if (statement["NotResource"] is JsonValue value && HasUnknownVariable(call, (string)value!))
        {
            statement["NotResource"] = "*";
        }
    }

    private static void LeaveAccountsAlone(JsonObject statement)
    {
        if (statement["NotPrincipal"] is JsonObject named && named["AWS"] is JsonArray several)
        {
            var accounts = Texts(several).Where(value => value.EndsWith(":root", StringComparison.Ordinal)).Select(value => value.Split(':')[4]).ToHashSet(StringComparer.Ordinal);
            named["AWS"] = new JsonArray([.. Texts(several).Where(value => value.EndsWith(":root", StringComparison.Ordinal) || !accounts.Contains(value.Split(':')[4])).Select(value => (JsonNode?)value)]);
        }
    }

    // The simulator takes the resource's type to end at the first colon or slash, also where that is within a variable.
    private static AuthorizationCase WithoutVariablesThatBeginNames(AuthorizationCase call) => WithStatements(call, statement =>
    {
        foreach (var element in new[] { "Resource", "NotResource" })
        {
            if (statement[element] is JsonValue value && (string)value! is var arn && BeginsWithVariable().IsMatch(arn))
            {
                statement[element] = NoSuchArn;
            }
        }
    });

    private static void StripIfExists(JsonObject statement, string name, string key, ImmutableArray<string> values)
    {
        var conditions = statement["Condition"]!.AsObject();
        if (name.StartsWith("ForAnyValue:", StringComparison.Ordinal) && name.EndsWith("IfExists", StringComparison.Ordinal) && conditions.ContainsKey(name))
        {
            var tests = conditions[name]!.AsObject().DeepClone();
            conditions.Remove(name);

            // Another condition with the bare operator may be there: a quantifier in the same words leaves both.
            var bare = name[..^"IfExists".Length];
            foreach (var (other, wanted) in tests.AsObject().ToArray())
            {
                conditions[bare] ??= new JsonObject();
                conditions[bare]![other] = wanted!.DeepClone();
            }
        }
    }

    private static void FlipNull(AuthorizationCase call, JsonObject statement, string name, string key, ImmutableArray<string> values)
    {
        var isThereAndEmpty = call.Context.Any(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && pair.Value.IsEmpty);
        if (name == "Null" && isThereAndEmpty)
        {
            statement["Condition"]!["Null"]![key] = values[0] == "true" ? "false" : "true";
        }
    }

    // The simulator counts milliseconds of a date and compares them with the seconds of another: every date becomes a number so large that it stays after all seconds.
    private static AuthorizationCase WithDatesOutOfSeconds(AuthorizationCase call)
    {
        var changed = WithConditions(call, (statement, name, key, values) =>
        {
            if (name.Contains("Date", StringComparison.Ordinal))
            {
                statement["Condition"]![name]![key] = new JsonArray([.. values.Select(value => (JsonNode?)OutOfSeconds(value))]);
            }
        });
        var dates = CaseContext.Keys[ValueKind.Date].Add(CaseContext.List);
        return changed with
        {
            Context = changed.Context.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => dates.Contains(pair.Key) ? [.. pair.Value.Select(OutOfSeconds)] : pair.Value,
                StringComparer.Ordinal),
        };
    }

    private static string OutOfSeconds(string text) =>
        !text.All(char.IsAsciiDigit) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? (100_000_000_000 + moment.ToUnixTimeMilliseconds() - 1_700_000_000_000).ToString(CultureInfo.InvariantCulture)
            : text;

    private static AuthorizationCase WithResourceControlAtTheEndpoint(AuthorizationCase call)
    {
        if (call.ResourceControl.IsEmpty)
        {
            return call;
        }

        var endpoint = (call.VpcEndpoint ?? Everything()).DeepClone().AsObject();
        foreach (var statement in endpoint["Statement"]!.AsArray())
        {
            statement!["Principal"] = "*";
        }

        foreach (var statement in call.ResourceControl.SelectMany(level => level).SelectMany(policy => policy["Statement"]!.AsArray()))
        {
            endpoint["Statement"]!.AsArray().Add(statement!.DeepClone());
        }

        return call with { ResourceControl = [], VpcEndpoint = endpoint };
    }

    private static AuthorizationCase WithinTheColons(AuthorizationCase call) => WithStatements(call, statement =>
    {
        if (statement["Resource"] is JsonValue value && (string)value! is var resource && resource != "*" && resource.Split(':').Length < call.Resource.Split(':').Length)
        {
            statement["Resource"] = NoSuchArn;
        }
    });

    private static JsonObject Everything() =>
        JsonNode.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""")!.AsObject();

    [GeneratedRegex(@"^arn:[^:]*:(?!s3:)[^:]*:[^:]*:[^:]*:[^:/]*\$\{")]
    private static partial Regex BeginsWithVariable();

    [GeneratedRegex(@"\$\{([^*?$},]+)\}")]
    private static partial Regex Variable();
}
