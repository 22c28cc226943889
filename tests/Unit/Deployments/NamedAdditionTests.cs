using MlOps.Deployments.Repair;

namespace MlOps.Unit.Deployments;

/// <summary>What a user names of all that somebody added.</summary>
public sealed class NamedAdditionTests
{
    private static readonly NamedAddition Anybody = Of("AWS::IAM::Role", "TrainingRole", "/AssumeRolePolicyDocument/Statement/1/Principal/AWS", "*");
    private static readonly NamedAddition Admin = Of("AWS::IAM::Role", "BuildRole", "/ManagedPolicyArns/1", "arn:aws:iam::aws:policy/job-function/AdministratorAccess");
    private static readonly NamedAddition Inline = Of("AWS::IAM::Role", "BuildRole", "/Policies/0", """{"PolicyName":"extra","PolicyDocument":{}}""");
    private static readonly NamedAddition Repeated = Of("AWS::IAM::Role", "OtherRole", "/Policies/0", """{"PolicyName":"extra","PolicyDocument":{}}""");

    [Theory]
    [InlineData("*", "TrainingRole/AssumeRolePolicyDocument/Statement/1/Principal/AWS")]
    [InlineData("AdministratorAccess", "BuildRole/ManagedPolicyArns/1")]
    [InlineData("arn:aws:iam::aws:policy/*", "BuildRole/ManagedPolicyArns/1")]
    [InlineData("administratoraccess", "")]
    [InlineData("Build*", "BuildRole/ManagedPolicyArns/1 BuildRole/Policies/0")]
    [InlineData("extra", "BuildRole/Policies/0 OtherRole/Policies/0")]
    public void A_name_means_what_is_called_so_and_a_pattern_all_that_fits(string given, string expected)
    {
        NamedAddition[] all = [Anybody, Admin, Inline, Repeated];
        var named = new NamedAdditions(all, [given]);

        Assert.Equal(expected, string.Join(' ', all.Where(addition => !named.Lack(addition)).Select(addition => addition.Drift.LogicalId + addition.Difference.PropertyPath)));
        Assert.Equal(expected.Length > 0, named.HaveUseFor(given));
    }

    [Fact]
    public void A_star_that_nothing_is_called_means_everything() => Assert.DoesNotContain(new[] { Admin, Inline, Repeated }, new NamedAdditions([Admin, Inline, Repeated], ["*"]).Lack);

    [Fact]
    public void The_argument_that_is_shown_names_one_alone()
    {
        NamedAddition[] all = [Anybody, Admin, Inline, Repeated];

        Assert.Equal(
            ["'*'", "'arn:aws:iam::aws:policy/job-function/AdministratorAccess'", "'BuildRole/Policies/0'", "'OtherRole/Policies/0'"],
            all.Select(new NamedAdditions(all, []).ArgumentFor));
        Assert.All(all, addition => Assert.Equal([addition], all.Where(other => !new NamedAdditions(all, [new NamedAdditions(all, []).ArgumentFor(addition).Trim('\'')]).Lack(other))));
    }

    private static NamedAddition Of(string type, string logicalId, string path, string actual)
    {
        var difference = new MlPropertyDifference { PropertyPath = path, DifferenceType = "ADD", Actual = actual };
        return new NamedAddition(new MlResourceDrift { LogicalId = logicalId, Type = type, Status = "MODIFIED", Differences = [difference] }, difference);
    }
}
