using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Deployments;

/// <summary>What may be deleted depends on who has it, and on whether a removal finds it.</summary>
public sealed class NameConflictAdviceTests
{
    private static readonly NameHolder Nobody = new(null, IsKnown: true);

    [Fact]
    public void Data_of_a_removed_product_goes_with_its_removal()
    {
        var advice = NameConflictAdvice.For(isDeployed: false, "us-west-2", new NameConflict("AWS::S3::Bucket", "b", Nobody));

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
}
