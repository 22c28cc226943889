using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;

namespace MlOps.Unit.Deployments;

/// <summary>What keeps its name cannot be replaced, but for types that are deleted first and names that count within something which changes too.</summary>
public sealed class NamedReplacementTests
{
    [Theory]
    [InlineData("AWS::IAM::Role", "RoleName: r, Path: /a/", "RoleName: r, Path: /b/", true)]
    [InlineData("AWS::IAM::Role", "RoleName: r, Path: /a/", "RoleName: s, Path: /b/", false)]
    [InlineData("AWS::IAM::ManagedPolicy", "ManagedPolicyName: p, Path: /a/", "ManagedPolicyName: p, Path: /b/", true)]
    [InlineData("AWS::IAM::RolePolicy", "PolicyName: p, RoleName: r", "PolicyName: p, RoleName: s", false)]
    [InlineData("AWS::Logs::MetricFilter", "FilterName: f, LogGroupName: a", "FilterName: f, LogGroupName: b", false)]
    [InlineData("AWS::EC2::SecurityGroup", "GroupName: g, GroupDescription: a, VpcId: vpc-1", "GroupName: g, GroupDescription: b, VpcId: vpc-1", true)]
    [InlineData("AWS::EC2::SecurityGroup", "GroupName: g, GroupDescription: a, VpcId: vpc-1", "GroupName: g, GroupDescription: b, VpcId: vpc-2", false)]
    public void Only_what_would_have_the_same_name_in_the_same_place_is_refused(string type, string before, string after, bool expected)
    {
        var (old, now) = (Read(type, before), Read(type, after));
        var changes = CompareOperation.Compare(new ComparedTemplate { Name = "before", Template = old }, new ComparedTemplate { Name = "after", Template = now });
        Assert.Equal("True", Assert.Single(changes).Replacement);

        Assert.Equal(expected, NamedReplacement.In(changes, old, now).Length == 1);
    }

    private static Template Read(string type, string properties) => TemplateReader.Read($"Resources: {{ It: {{ Type: '{type}', Properties: {{ {properties} }} }} }}").Template!;
}
