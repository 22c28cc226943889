using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Unit.Deployments;

public sealed class CapabilitiesTests
{
    [Theory]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::SNS::Topic"}}}""", "")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::IAM::Role"}}}""", "CAPABILITY_IAM")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::IAM::Role","Properties":{"RoleName":"a"}}}}""", "CAPABILITY_NAMED_IAM")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"ManagedPolicyName":"a"}},"B":{"Type":"AWS::IAM::Role"}}}""", "CAPABILITY_NAMED_IAM")]
    [InlineData("""{"Resources":{"A":{"Type":"AWS::IAM::Policy","Properties":{"PolicyName":"a"}}}}""", "CAPABILITY_IAM")]
    [InlineData("""{"Transform":"AWS::LanguageExtensions","Resources":{"A":{"Type":"AWS::SNS::Topic"}}}""", "CAPABILITY_AUTO_EXPAND")]
    public void Only_what_the_template_needs_is_acknowledged(string template, string expected) =>
        Assert.Equal(expected, string.Join(",", Capabilities.NeededBy(TemplateReader.Read(template).Require())));
}
