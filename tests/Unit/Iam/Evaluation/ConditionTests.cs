using System.Text.Json.Nodes;
using MlOps.Iam;
using static MlOps.Unit.Iam.Evaluation.Policies;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>Conditions, beyond what <see cref="PolicyEvaluatorTests"/> has of each operator.</summary>
public sealed class ConditionTests
{
    [Theory]
    // The forms of https://www.w3.org/TR/NOTE-datetime, and seconds since 1970; 1772366400 is noon of 1 March 2026.
    [InlineData("2026-03-01T12:00:00Z", "1772366400", true)]
    [InlineData("1772366400", "2026-03-01T12:00:00Z", true)]
    [InlineData("2026-03-01T12:00Z", "2026-03-01T12:00:00Z", true)]
    [InlineData("2026-03-01T12:00:00.0Z", "2026-03-01T12:00:00Z", true)]
    [InlineData("2026-03-01T07:00:00-05:00", "2026-03-01T12:00:00Z", true)]
    [InlineData("2026-03-01", "2026-03-01T00:00:00Z", true)]
    [InlineData("2026-03", "2026-03-01T00:00:00Z", true)]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.5Z", false)]
    [InlineData("March 1, 2026", "2026-03-01T00:00:00Z", false)]
    [InlineData("99999999999999999", "99999999999999999", false)]
    public void Dates_are_compared_whatever_their_form(string wanted, string actual, bool holds) =>
        Assert.Equal(holds, Holds(Test("DateEquals", wanted), Call().With("k", actual)));

    [Theory]
    [InlineData("DateLessThan", "2026-02-28T23:59:59Z", true)]
    [InlineData("DateLessThan", "2026-03-01T00:00:00Z", false)]
    [InlineData("DateLessThanEquals", "2026-03-01T00:00:00Z", true)]
    [InlineData("DateGreaterThan", "2026-03-01T00:00:01Z", true)]
    [InlineData("DateGreaterThanEquals", "2026-03-01T00:00:00Z", true)]
    [InlineData("DateGreaterThanEquals", "2026-02-28T00:00:00Z", false)]
    [InlineData("DateNotEquals", "2026-03-01T00:00:00Z", false)]
    [InlineData("DateNotEquals", "2026-03-01T00:00:01Z", true)]
    public void Dates_have_an_order(string name, string actual, bool holds) =>
        Assert.Equal(holds, Holds(Test(name, "2026-03-01"), Call().With("k", actual)));

    [Theory]
    [InlineData("NumericEquals", "10.50", true)]
    [InlineData("NumericNotEquals", "10.50", false)]
    [InlineData("NumericNotEquals", "10.51", true)]
    [InlineData("NumericGreaterThanEquals", "10.5", true)]
    [InlineData("NumericGreaterThan", "10.5", false)]
    [InlineData("NumericLessThan", "-3", true)]
    public void Numbers_may_be_decimals(string name, string actual, bool holds) =>
        Assert.Equal(holds, Holds(Test(name, "10.5"), Call().With("k", actual)));

    [Theory]
    [InlineData("AAECAw==", "AAECAw==", true)]
    [InlineData("AAECAw==", "AAECBA==", false)]
    [InlineData("AAECAw==", "not base 64", false)]
    [InlineData("not base 64", "not base 64", false)]
    public void Bytes_are_compared(string wanted, string actual, bool holds) =>
        Assert.Equal(holds, Holds(Test("BinaryEquals", wanted), Call().With("k", actual)));

    [Theory]
    [InlineData("IpAddress", "2001:DB8:1234:5678::/64", "2001:db8:1234:5678::9", true)]
    [InlineData("IpAddress", "2001:db8:1234:5678::/64", "2001:db8:1234:5679::9", false)]
    [InlineData("IpAddress", "2001:db8::1", "2001:0db8:0::0001", true)]
    [InlineData("IpAddress", "203.0.113.9", "203.0.113.9", true)]
    [InlineData("IpAddress", "0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("IpAddress", "0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("IpAddress", "10.1.2.3/20", "10.1.15.255", true)]
    [InlineData("IpAddress", "10.1.2.3/20", "10.1.16.0", false)]
    [InlineData("IpAddress", "10.1.2.3/33", "10.1.2.3", false)]
    [InlineData("NotIpAddress", "0.0.0.0/0", "2001:db8::1", true)]
    [InlineData("NotIpAddress", "10.0.0.0/8", "10.200.1.1", false)]
    public void Addresses_of_both_families_have_ranges(string name, string wanted, string actual, bool holds) =>
        Assert.Equal(holds, Holds(Test(name, wanted), Call().With("k", actual)));

    [Theory]
    [InlineData("TRUE", "true", true)]
    [InlineData("${aws:PrincipalTag/flag}", "true", true)]
    [InlineData("maybe", "maybe", false)]
    public void Booleans_know_no_case_and_take_variables(string wanted, string actual, bool holds) =>
        Assert.Equal(holds, Holds(Test("Bool", wanted), Call().With("k", actual).With("aws:PrincipalTag/flag", "true")));

    [Theory]
    // Several values need a set operator.
    [InlineData("StringEquals", false)]
    [InlineData("StringNotEquals", false)]
    [InlineData("StringEqualsIfExists", false)]
    [InlineData("ForAnyValue:StringEquals", true)]
    [InlineData("ForAllValues:StringEquals", false)]
    public void Without_a_set_operator_several_values_match_nothing(string name, bool holds) =>
        Assert.Equal(holds, Holds(Test(name, "a"), Call().With("k", "a", "b")));

    [Theory]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    [InlineData("ForAllValues:StringNotEquals", true)]
    public void An_empty_list_and_an_empty_text_are_no_values(string name, bool holds)
    {
        Assert.Equal(holds, Holds(Test(name, "a"), Call().With("k")));
        Assert.Equal(holds, Holds(Test(name, "a"), Call().With("k", string.Empty)));
        Assert.Equal(holds, Holds(Test(name, "a"), Call()));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Null_is_a_key_that_is_absent_or_empty(string wanted, bool holds)
    {
        var condition = Test("Null", wanted);

        Assert.Equal(holds, Holds(condition, Call()));
        Assert.Equal(holds, Holds(condition, Call().With("k")));
        Assert.Equal(holds, Holds(condition, Call().With("k", string.Empty)));
        Assert.Equal(!holds, Holds(condition, Call().With("k", "v")));
    }

    [Fact]
    public void An_empty_text_is_a_value_without_a_set_operator() =>
        Assert.True(Holds("""{"StringEquals":{"s3:prefix":["","home/"]}}""", Call().With("s3:prefix", string.Empty)));

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringLike", false)]
    [InlineData("ArnEquals", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("StringNotLike", true)]
    [InlineData("ArnNotLike", true)]
    public void A_variable_without_a_value_is_like_nothing(string name, bool holds) =>
        Assert.Equal(holds, Holds(Test(name, "${aws:PrincipalTag/absent}"), Call().With("k", "arn:aws:s3:::lake")));

    [Theory]
    [InlineData("${aws:username}", "ann", true)]
    [InlineData("${AWS:UserName}", "ann", true)]
    [InlineData("${aws:PrincipalTag/Team}", "churn", true)]
    [InlineData("${aws:principaltag/team}", "churn", true)]
    [InlineData("${aws:PrincipalTag/absent, 'ann'}", "ann", true)]
    [InlineData("${aws:PrincipalTag/absent, ann}", "ann", false)]
    [InlineData("${aws:PrincipalTag/empty, 'ann'}", "ann", true)]
    [InlineData("${aws:TagKeys}", "a", false)]
    [InlineData("${*}", "*", true)]
    [InlineData("${?}${$}", "?$", true)]
    [InlineData("${aws:username", "${aws:username", true)]
    public void Variables_are_put_in(string wanted, string actual, bool holds) => Assert.Equal(
        holds,
        Holds(
            Test("StringEquals", wanted),
            Call().With("k", actual).With("aws:username", "ann").With("aws:PrincipalTag/team", "churn").With("aws:TagKeys", "a", "b").With("aws:PrincipalTag/empty", string.Empty)));

    [Fact]
    public void Before_2012_there_were_no_variables()
    {
        var call = Call().With("aws:username", "ann").With("k", "${aws:username}");

        Assert.False(Holds("""{"StringEquals":{"k":"${aws:username}"}}""", call));
        Assert.True(Holds("""{"StringEquals":{"k":"${aws:username}"}}""", call, PolicyDocument.FirstVersion));
    }

    [Theory]
    [InlineData("NumericEquals", "5")]
    [InlineData("IpAddress", "10.0.0.1")]
    [InlineData("DateEquals", "2026-03-01")]
    [InlineData("BinaryEquals", "AAECAw==")]
    public void Other_operators_take_no_variables(string name, string actual) =>
        Assert.False(Holds(Test(name, "${aws:PrincipalTag/same}"), Call().With("k", actual).With("aws:PrincipalTag/same", actual)));

    // A condition on the key k.
    private static string Test(string name, string wanted) => new JsonObject { [name] = new JsonObject { ["k"] = wanted } }.ToJsonString();
}
