using static MlOps.Iam.PolicyType;

namespace MlOps.Unit.Iam.Linting;

/// <content>Values of conditions, and variables.</content>
public static partial class PolicyCorpus
{
    private static IEnumerable<PolicyCase> ConditionValues =>
    [
        new("TYPE_MISMATCH_BOOLEAN; parliament MISMATCHED_TYPE_OPERATION_TO_NULL", Identity, "InvalidConditionValue", "Warning", "Statement[0].Condition.Null.aws:CalledVia", 7, Read("'Null': {'aws:CalledVia': 'athena.amazonaws.com'}"), Read("'Null': {'aws:CalledVia': 'true'}")),
        new("TYPE_MISMATCH_DATE; parliament MISMATCHED_TYPE", Identity, "InvalidConditionValue", "Warning", "Statement[0].Condition.DateLessThan.aws:CurrentTime", 7, Read("'DateLessThan': {'aws:CurrentTime': '31.01.2027'}"), Read("'DateLessThan': {'aws:CurrentTime': '2027-01-31T00:00:00Z'}")),
        new("INVALID_DATE_VALUE", Identity, "EpochDate", "Information", "Statement[0].Condition.DateLessThan.aws:CurrentTime", 7, Read("'DateLessThan': {'aws:CurrentTime': '1801353600'}"), Read("'DateLessThan': {'aws:CurrentTime': '2027-01-31'}")),
        new("TYPE_MISMATCH_NUMBER; parliament MISMATCHED_TYPE", Identity, "InvalidConditionValue", "Warning", "Statement[0].Condition.NumericLessThan.aws:MultiFactorAuthAge", 7, Read("'NumericLessThan': {'aws:MultiFactorAuthAge': 'an hour'}"), Read("'NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}")),
        new("TYPE_MISMATCH_STRING", Identity, "InvalidConditionValue", "Warning", "Statement[0].Condition.BinaryEquals.aws:PrincipalTag/Key", 7, Read("'BinaryEquals': {'aws:PrincipalTag/Key': '%%%'}"), Read("'StringEquals': {'aws:PrincipalTag/Key': '%%%'}")),
        new("TYPE_MISMATCH_IP_RANGE", Identity, "InvalidConditionValue", "Error", "Statement[0].Condition.IpAddress.aws:SourceIp", 7, Read("'IpAddress': {'aws:SourceIp': '203.0.113.0-203.0.113.7'}"), Read("'IpAddress': {'aws:SourceIp': '203.0.113.0/29'}")),
        new("IMPROVE_IP_RANGE", Identity, "AddressHasHostBits", "Information", "Statement[0].Condition.IpAddress.aws:SourceIp", 7, Read("'IpAddress': {'aws:SourceIp': '203.0.113.7/24'}"), Read("'IpAddress': {'aws:SourceIp': '203.0.113.0/24'}")),
        new("PRIVATE_IP_ADDRESS", Identity, "PrivateAddress", "Error", "Statement[0].Condition.IpAddress.aws:SourceIp", 7, Read("'IpAddress': {'aws:SourceIp': ['10.0.0.0/8', '192.168.1.0/24']}"), Read("'IpAddress': {'aws:SourceIp': ['203.0.113.0/24']}")),
        new("PRIVATE_NOT_IP_ADDRESS", Identity, "PrivateAddress", "Error", "Statement[0].Condition.NotIpAddress.aws:SourceIp", 7, With(Deny, Get, Objects, "'Condition': {'NotIpAddress': {'aws:SourceIp': '172.16.0.0/16'}}"), With(Deny, Get, Objects, "'Condition': {'NotIpAddress': {'aws:SourceIp': '203.0.113.0/24'}}")),
        new("PRIVATE_IP_ADDRESS_SUBSET", Identity, "PrivateAddress", "Information", "Statement[0].Condition.IpAddress.aws:SourceIp[1]", 8, Read("'IpAddress': {'aws:SourceIp': ['203.0.113.0/24',\n'10.0.0.0/8']}"), Read("'IpAddress': {'aws:SourceIp': ['203.0.113.0/24']}")),
        new("PRIVATE_NOT_IP_ADDRESS_SUBSET", Identity, "PrivateAddress", "Information", "Statement[0].Condition.NotIpAddress.aws:SourceIp[1]", 8, With(Deny, Get, Objects, "'Condition': {'NotIpAddress': {'aws:SourceIp': ['2001:db8::/32',\n'fc00::/8']}}"), With(Deny, Get, Objects, "'Condition': {'NotIpAddress': {'aws:SourceIp': ['2001:db8::/32']}}")),
        new("INVALID_CONDITION_DATA_TYPE", Identity, "MixedConditionValues", "Error", "Statement[0].Condition.StringEquals.aws:PrincipalTag/Level", 7, Read("'StringEquals': {'aws:PrincipalTag/Level': ['high', 3]}"), Read("'StringEquals': {'aws:PrincipalTag/Level': ['high', '3']}")),
        new("INVALID_CONDITION_MULTIPLE_BOOLEAN", Identity, "MultipleBooleans", "Error", "Statement[0].Condition.Bool.aws:SecureTransport", 7, Read("'Bool': {'aws:SecureTransport': ['true', 'false']}"), Read("'Bool': {'aws:SecureTransport': 'true'}")),
        new("WILDCARD_WITHOUT_LIKE_OPERATOR", Identity, "WildcardWithoutLike", "Warning", "Statement[0].Condition.StringEquals.aws:PrincipalTag/Job", 7, Read("'StringEquals': {'aws:PrincipalTag/Job': 'admin-*'}"), Read("'StringLike': {'aws:PrincipalTag/Job': 'admin-*'}")),
        new("EQUIVALENT_TO_NULL_FALSE", Identity, "EquivalentToNull", "Information", "Statement[0].Condition.StringLike.aws:PrincipalTag/Job", 7, Read("'StringLike': {'aws:PrincipalTag/Job': '*'}"), Read("'Null': {'aws:PrincipalTag/Job': 'false'}")),
        new("EQUIVALENT_TO_NULL_TRUE", Identity, "EquivalentToNull", "Information", "Statement[0].Condition.StringNotLike.aws:PrincipalTag/Job", 7, Read("'StringNotLike': {'aws:PrincipalTag/Job': '*'}"), Read("'Null': {'aws:PrincipalTag/Job': 'true'}")),
        new("REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", Identity, "ConditionAlwaysTrue", "Information", "Statement[0].Condition.StringLikeIfExists.aws:PrincipalTag/Job", 7, Read("'StringLikeIfExists': {'aws:PrincipalTag/Job': '*'}"), With(Allow, Get, Objects)),
        new("REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", Identity, "ConditionNeverTrue", "Information", "Statement[0].Condition.ForAnyValue:StringNotLike.aws:CalledVia", 7, Read("'ForAnyValue:StringNotLike': {'aws:CalledVia': '*'}"), Read("'ForAnyValue:StringNotLike': {'aws:CalledVia': 'athena.*'}")),
        new("WILDCARD_USAGE_TOO_PERMISSIVE", Identity, "SensitiveWildcard", "Warning", "Statement[0].Condition.StringLike.aws:PrincipalOrgID", 7, Read("'StringLike': {'aws:PrincipalOrgID': 'o-*'}"), Read("'StringEquals': {'aws:PrincipalOrgID': 'o-example123'}")),
        new("WILDCARD_USAGE_TOO_PERMISSIVE", Identity, "SensitiveWildcard", "Warning", "Statement[0].Condition.StringLike.aws:userid", 7, Read("'StringLike': {'aws:userid': 'AROA*'}"), Read("'StringLike': {'aws:userid': 'AROAEXAMPLEID:*'}")),
        new("VARIABLE_USAGE_TOO_PERMISSIVE", Identity, "SensitiveWildcard", "Warning", "Statement[0].Condition.StringLike.aws:SourceVpc", 7, Read("'StringLike': {'aws:SourceVpc': '${aws:PrincipalTag/Vpc}'}"), Read("'StringEquals': {'aws:SourceVpc': '${aws:PrincipalTag/Vpc}'}")),
        new("REDUNDANT_CONDITION_VALUE_NUM", Identity, "RedundantConditionValue", "Information", "Statement[0].Condition.NumericLessThan.aws:MultiFactorAuthAge", 7, Read("'NumericLessThan': {'aws:MultiFactorAuthAge': ['2700', '3600']}"), Read("'NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}")),
        new("INVALID_REGION", Identity, "InvalidRegion", "Error", "Statement[0].Condition.StringEquals.aws:RequestedRegion", 7, Read("'StringEquals': {'aws:RequestedRegion': 'Oregon'}"), Read("'StringEquals': {'aws:RequestedRegion': 'us-west-2'}")),
        new("INVALID_VPC_FORMAT", Identity, "InvalidVpcId", "Error", "Statement[0].Condition.StringEquals.aws:SourceVpc", 7, Read("'StringEquals': {'aws:SourceVpc': 'vpc-1234'}"), Read("'StringEquals': {'aws:SourceVpc': 'vpc-11223344556677889'}")),
        new("INVALID_VPCE_FORMAT", Identity, "InvalidVpcId", "Error", "Statement[0].Condition.StringEquals.aws:SourceVpce", 7, Read("'StringEquals': {'aws:SourceVpce': 'vpc-12345678'}"), Read("'StringEquals': {'aws:SourceVpce': 'vpce-12345678'}")),
        new("INVALID_KMS_KEY_VALUE", Identity, "InvalidKmsKey", "Error", "Statement[0].Condition.ArnEquals.s3:x-amz-server-side-encryption-aws-kms-key-id", 7, Put("arn:aws:kms:us-west-2:123456789012:alias/some"), Put("arn:aws:kms:us-west-2:123456789012:key/0f0f0f0f")),
        new("INVALID_SERVICE_PRINCIPAL_FORMAT", Identity, "InvalidServicePrincipal", "Error", "Statement[0].Condition.StringEquals.iam:PassedToService", 7, Pass("sagemaker"), Pass("sagemaker.amazonaws.com")),
    ];

    private static IEnumerable<PolicyCase> Variables =>
    [
        new("MISSING_BRACE_IN_VARIABLE", Identity, "InvalidVariable", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username/*'"), With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username}/*'")),
        new("MISSING_QUOTE_IN_VARIABLE", Identity, "InvalidVariable", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:PrincipalTag/team, all}/*'"), With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:PrincipalTag/team, @all@}/*'").Replace('@', '\'')),
        new("UNSUPPORTED_SPACE_IN_VARIABLE", Identity, "InvalidVariable", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws: username}/*'"), With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username}/*'")),
        new("EMPTY_VARIABLE", Identity, "InvalidVariable", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${}/*'"), With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username}/*'")),
        new("", Identity, "UnknownVariable", "Warning", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:usernam}/*'"), With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username}/*'")),
        new("VARIABLE_UNSUPPORTED_IN_ELEMENT", Identity, "VariableNotAllowed", "Error", "Statement[0].Action", 5, With(Allow, "'Action': 's3:${aws:username}'", Objects), With(Allow, Get, Objects)),
        new("INVALID_VARIABLE_FOR_OPERATOR", Identity, "VariableNotAllowed", "Error", "Statement[0].Condition.NumericLessThan.aws:MultiFactorAuthAge", 7, Read("'NumericLessThan': {'aws:MultiFactorAuthAge': '${aws:PrincipalTag/Age}'}"), Read("'NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}")),
        new("VARIABLE_UNSUPPORTED_IN_VERSION", Identity, "VariableNeedsVersion", "Error", "Statement[0].Resource", 6, With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username}/*'").Replace("2012-10-17", "2008-10-17", StringComparison.Ordinal), With(Allow, Get, "'Resource': 'arn:aws:s3:::some-bucket/${aws:username}/*'")),
    ];

    private static string Put(string key) => With(Allow, "'Action': 's3:PutObject'", Objects, $"'Condition': {{'ArnEquals': {{'s3:x-amz-server-side-encryption-aws-kms-key-id': '{key}'}}}}");

    private static string Pass(string service) => With(Allow, "'Action': 'iam:PassRole'", "'Resource': 'arn:aws:iam::123456789012:role/some'", $"'Condition': {{'StringEquals': {{'iam:PassedToService': '{service}'}}}}");
}
