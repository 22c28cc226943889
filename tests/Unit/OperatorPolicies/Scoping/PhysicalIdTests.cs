using System.Collections.Immutable;
using MlOps.OperatorPolicies.Scoping;

namespace MlOps.Unit.OperatorPolicies.Scoping;

/// <summary>A physical id stands in the place of a pattern where it fits it, and nowhere else.</summary>
public sealed class PhysicalIdTests
{
    private const string Key = "1234abcd-12ab-34cd-56ef-1234567890ab";

    [Theory]
    [InlineData("net-Alerts-1X2Y3Z", "net-Alerts*", "net-Alerts-1X2Y3Z")]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:net-Alerts-1X2Y3Z", "net-Alerts*", "net-Alerts-1X2Y3Z")]
    [InlineData("sg-0123456789abcdef0", "net-Group*", "net-Group*")]
    [InlineData(Key, "*", Key)]
    [InlineData("/app/prod", "/app/prod", "/app/prod")]
    [InlineData("eu-west-1_Abc|client", "*", "*")]
    [InlineData("https://sqs.eu-west-1.amazonaws.com/123456789012/net-Jobs", "*", "*")]
    public void A_name_is_told_by_an_id_that_fits(string id, string pattern, string name) => Assert.Equal([name], new PhysicalId(id).NameAmong([pattern]));

    [Fact]
    public void Of_several_names_the_deployed_one_is_left() => Assert.Equal(["/app/prod"], new PhysicalId("/app/prod").NameAmong(["/app/dev", "/app/prod"]));

    [Theory]
    [InlineData(Key, "arn:aws:kms:eu-west-1:123456789012:key/*", $"arn:aws:kms:eu-west-1:123456789012:key/{Key}")]
    [InlineData("arn:aws:iam::123456789012:policy/app/net-Rights-1X", "arn:aws:iam::123456789012:policy/app/net-Rights*", "arn:aws:iam::123456789012:policy/app/net-Rights-1X")]
    [InlineData("arn:aws:iam::123456789012:policy/net-Rights-1X", "arn:aws:sns:eu-west-1:123456789012:net*", "arn:aws:sns:eu-west-1:123456789012:net*")]
    [InlineData("/app/prod", "arn:aws:logs:eu-west-1:123456789012:log-group:/app/prod:*", "arn:aws:logs:eu-west-1:123456789012:log-group:/app/prod:*")]
    [InlineData("a|b", "arn:aws:ec2:eu-west-1:123456789012:subnet/*", "arn:aws:ec2:eu-west-1:123456789012:subnet/*")]
    public void An_ARN_is_told_by_an_id_that_fits(string id, string pattern, string arn) => Assert.Equal([arn], new PhysicalId(id).ArnsAmong(ImmutableArray.Create(pattern)));
}
