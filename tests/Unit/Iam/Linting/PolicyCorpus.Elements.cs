using static MlOps.Iam.PolicyType;

namespace MlOps.Unit.Iam.Linting;

/// <content>The form of policies.</content>
public static partial class PolicyCorpus
{
    private static IEnumerable<PolicyCase> Elements =>
    [
        new("JSON_SYNTAX_ERROR; parliament MALFORMED_JSON", Identity, "Syntax", "Error", "", 6, With(Allow, Get, Objects).Replace("*\"", "*\",", StringComparison.Ordinal), With(Allow, Get, Objects)),
        new("", Identity, "PolicyIsTemplate", "Error", "", 1, "Parameters:\n  A: { Type: String }\nResources:\n  T: { Type: AWS::SNS::Topic, Properties: { TopicName: !Ref A } }", With(Allow, Get, Objects)),
        new("", Identity, "PolicyIsTemplate", "Error", "", 1, "{\"Resources\": {\"T\": {\"Type\": \"AWS::SNS::Topic\"}}}", With(Allow, Get, Objects)),
        new("", Identity, "EmptyPolicy", "Error", "", 1, "", With(Allow, Get, Objects)),
        new("DATA_TYPE_MISMATCH", Identity, "UnexpectedValue", "Error", "", 1, "[]", With(Allow, Get, Objects)),
        new("DATA_TYPE_MISMATCH", Identity, "UnexpectedValue", "Error", "Statement[0].Action", 5, With(Allow, "'Action': 5", Objects), With(Allow, Get, Objects)),
        new("", Identity, "NullValue", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': null"), With(Allow, Get, Objects)),
        new("INVALID_POLICY_ELEMENT; parliament MALFORMED", Identity, "UnknownElement", "Error", "Statement[0].Actions", 5, With(Allow, "'Actions': 's3:GetObject'", Objects), With(Allow, Get, Objects)),
        new("parliament MALFORMED", Identity, "UnknownElement", "Error", "Comment", 2, "{\"Version\": \"2012-10-17\",\n\"Comment\": \"mine\",\n\"Statement\": []}", With(Allow, Get, Objects)),
        new("MISSING_STATEMENT; parliament MALFORMED", Identity, "MissingElement", "Error", "", 1, "{\"Version\": \"2012-10-17\"}", With(Allow, Get, Objects)),
        new("MISSING_ACTION; parliament MALFORMED", Identity, "MissingElement", "Error", "Statement[0]", 3, With(Allow, Objects), With(Allow, Get, Objects)),
        new("MISSING_EFFECT; parliament MALFORMED", Identity, "MissingElement", "Error", "Statement[0]", 3, With(Get, Objects), With(Allow, Get, Objects)),
        new("MISSING_RESOURCE; parliament MALFORMED", Identity, "MissingElement", "Error", "Statement[0]", 3, With(Allow, Get), With(Allow, Get, Objects)),
        new("MISSING_PRINCIPAL", Resource, "MissingElement", "Error", "Statement[0]", 3, With(Allow, Get, Objects), With(Allow, Role, Get, Objects)),
        new("INVALID_EFFECT; parliament MALFORMED", Identity, "InvalidEffect", "Error", "Statement[0].Effect", 4, With("'Effect': 'allow'", Get, Objects), With(Allow, Get, Objects)),
        new("UNSUPPORTED_ELEMENT_COMBINATION; parliament MALFORMED", Identity, "ElementConflict", "Error", "Statement[0].NotAction", 6, With(Deny, Get, "'NotAction': 's3:PutObject'", Objects), With(Deny, Get, Objects)),
        new("UNSUPPORTED_PRINCIPAL", Identity, "UnsupportedElement", "Error", "Statement[0].Principal", 5, With(Allow, Role, Get, Objects), With(Allow, Get, Objects)),
        new("INVALID_VERSION; parliament INVALID_VERSION", Identity, "UnknownVersion", "Error", "Version", 2, With(Allow, Get, Objects).Replace("2012-10-17", "2026-11-29", StringComparison.Ordinal), With(Allow, Get, Objects)),
        new("MISSING_VERSION; parliament NO_VERSION", Identity, "MissingVersion", "Warning", "", 1, With(Allow, Get, Objects).Replace("  \"Version\": \"2012-10-17\",\n", "", StringComparison.Ordinal), With(Allow, Get, Objects)),
        new("parliament OLD_VERSION", Identity, "OldVersion", "Information", "Version", 2, With(Allow, Get, Objects).Replace("2012-10-17", "2008-10-17", StringComparison.Ordinal), With(Allow, Get, Objects)),
        new("UNSUPPORTED_SID; parliament INVALID_SID", Identity, "InvalidSid", "Error", "Statement[0].Sid", 4, With("'Sid': 'Read objects'", Allow, Get, Objects), With("'Sid': 'ReadObjects'", Allow, Get, Objects)),
        new("EMPTY_SID_VALUE", Identity, "EmptySid", "Information", "Statement[0].Sid", 4, With("'Sid': ''", Allow, Get, Objects), With("'Sid': 'ReadObjects'", Allow, Get, Objects)),
        new("UNIQUE_SIDS_REQUIRED; parliament DUPLICATE_SID", Identity, "DuplicateSid", "Error", "Statement[1].Sid", 5, Two("'Sid': 'Read'", "'Sid': 'Read'"), Two("'Sid': 'Read'", "'Sid': 'ReadOthers'")),
        new("UNIQUE_SIDS_RECOMMENDED", Resource, "DuplicateSid", "Warning", "Statement[1].Sid", 5, Two($"'Sid': 'Read', {Role}", $"'Sid': 'Read', {Role}"), Two($"'Sid': 'Read', {Role}", $"'Sid': 'ReadOthers', {Role}")),
        new("EMPTY_ARRAY_ACTION", Identity, "EmptyList", "Information", "Statement[0].Action", 5, With(Allow, "'Action': []", Objects), With(Allow, Get, Objects)),
        new("EMPTY_ARRAY_RESOURCE", Identity, "EmptyList", "Information", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': []"), With(Allow, Get, Objects)),
        new("EMPTY_ARRAY_PRINCIPAL", Resource, "EmptyList", "Information", "Statement[0].Principal.AWS", 5, With(Allow, "'Principal': {'AWS': []}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("EMPTY_OBJECT_PRINCIPAL", Resource, "EmptyList", "Information", "Statement[0].Principal", 5, With(Allow, "'Principal': {}", Get, Objects), With(Allow, Role, Get, Objects)),
        new("EMPTY_OBJECT_CONDITION", Identity, "EmptyCondition", "Information", "Statement[0].Condition", 7, With(Allow, Get, Objects, "'Condition': {}"), With(Allow, Get, Objects)),
        new("EMPTY_ARRAY_CONDITION", Identity, "EmptyCondition", "Information", "Statement[0].Condition.StringEquals.aws:RequestedRegion", 7, With(Allow, Get, Objects, "'Condition': {'StringEquals': {'aws:RequestedRegion': []}}"), With(Allow, Get, Objects, "'Condition': {'StringEquals': {'aws:RequestedRegion': ['us-west-2']}}")),
        new("EMPTY_ARRAY_CONDITION_FORALLVALUES", Identity, "EmptyCondition", "Information", "Statement[0].Condition.ForAllValues:StringEquals.aws:CalledVia", 7, With(Deny, Get, Objects, "'Condition': {'ForAllValues:StringEquals': {'aws:CalledVia': []}}"), With(Deny, Get, Objects, "'Condition': {'Null': {'aws:CalledVia': 'true'}}")),
        new("EMPTY_ARRAY_CONDITION_FORANYVALUE", Identity, "EmptyCondition", "Information", "Statement[0].Condition.ForAnyValue:StringEquals.aws:CalledVia", 7, With(Deny, Get, Objects, "'Condition': {'ForAnyValue:StringEquals': {'aws:CalledVia': []}}"), With(Deny, Get, Objects, "'Condition': {'ForAnyValue:StringEquals': {'aws:CalledVia': ['athena.amazonaws.com']}}")),
        new("EMPTY_ARRAY_CONDITION_IFEXISTS", Identity, "EmptyCondition", "Information", "Statement[0].Condition.StringEqualsIfExists.aws:RequestedRegion", 7, With(Deny, Get, Objects, "'Condition': {'StringEqualsIfExists': {'aws:RequestedRegion': []}}"), With(Deny, Get, Objects, "'Condition': {'Null': {'aws:RequestedRegion': 'true'}}")),
        new("REDUNDANT_STATEMENT", Identity, "RedundantStatement", "Information", "Statement[1]", 5, Two("'Sid': 'Read'", "'Sid': 'Again'").Replace("others", "some", StringComparison.Ordinal), Two("'Sid': 'Read'", "'Sid': 'Again'")),
    ];

    // The first statement is in line 4, the second in line 5.
    private static string Two(string first, string second) =>
        $"{{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n{{{first}, {Allow}, {Get}, {Objects}}},\n{{{second}, {Allow}, {Get}, 'Resource': 'arn:aws:s3:::others-bucket/*'}}\n  ]\n}}".Replace('\'', '"');
}
