using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Deployments;

/// <summary>What may be deleted depends on who has it, and on whether a removal finds it.</summary>
public sealed class NameConflictAdviceTests
{
    private static readonly NameHolder Nobody = new(null, IsKnown: true);

    [Fact]
    public void Data_of_a_removed_product_goes_with_its_removal()
    {
        var advice = NameConflictAdvice.For(isDeployed: false, "us-west-2", new NameConflict("AWS::S3::Bucket", "b", Nobody) { IsKept = true });

        Assert.StartsWith("A removal of the product kept b, which no stack has.", advice, StringComparison.Ordinal);
        Assert.Contains("Remove-MlProduct -DeleteData", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("aws ", advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_is_left_is_not_deleted_with_the_data()
    {
        var advice = NameConflictAdvice.For(isDeployed: false, "us-west-2", new NameConflict("AWS::IAM::Role", "r", Nobody));

        Assert.DoesNotContain("DeleteData", advice, StringComparison.Ordinal);
        Assert.Contains("No stack in us-west-2 has r, and one of another region may", advice, StringComparison.Ordinal);
        Assert.DoesNotContain("delete", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_not_known_to_be_nobodys_has_no_command(bool isDeployed)
    {
        var advice = NameConflictAdvice.For(isDeployed, "us-west-2", new NameConflict("AWS::ECR::Repository", "images", NameHolder.Unknown));

        Assert.DoesNotContain("aws ecr", advice, StringComparison.Ordinal);
        Assert.Contains("Whose images is could not be seen", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS::S3::Bucket")]
    [InlineData("AWS::Logs::LogGroup")]
    [InlineData("AWS::CodeCommit::Repository")]
    [InlineData("AWS::SageMaker::ModelPackageGroup")]
    public void Data_of_an_unknown_owner_is_not_to_be_deleted(string type)
    {
        var advice = NameConflictAdvice.For(isDeployed: false, "us-west-2", new NameConflict(type, "data", NameHolder.Unknown));

        Assert.Equal("To leave what has the name as it is, give the product another name. Whose data is could not be seen: another stack may have it.", advice);
    }

    [Theory]
    [InlineData("AWS::Logs::LogGroup", "aws logs delete-log-group --log-group-name data --region us-west-2")]
    [InlineData("AWS::CodeCommit::Repository", "aws codecommit delete-repository --repository-name data --region us-west-2")]
    public void Data_that_no_removal_kept_is_not_said_to_go_with_one(string type, string command)
    {
        var advice = NameConflictAdvice.For(isDeployed: false, "us-west-2", new NameConflict(type, "data", Nobody));

        Assert.DoesNotContain("DeleteData", advice, StringComparison.Ordinal);
        Assert.Contains("Where it is yours and nobody needs what is in it", advice, StringComparison.Ordinal);
        Assert.Contains(command, advice, StringComparison.Ordinal);
    }
}
