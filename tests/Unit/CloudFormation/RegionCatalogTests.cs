using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.Unit.CloudFormation;

public sealed class RegionCatalogTests
{
    private static readonly RegionCatalog Catalog = RegionCatalog.Default;

    [Theory]
    [InlineData("us-west-2", "aws", "amazonaws.com")]
    [InlineData("us-gov-west-1", "aws-us-gov", "amazonaws.com")]
    [InlineData("cn-north-1", "aws-cn", "amazonaws.com.cn")]
    [InlineData("eusc-de-east-1", "aws-eusc", "amazonaws.eu")]
    [InlineData("us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov")]
    public void Regions_know_their_partition(string name, string partition, string suffix)
    {
        var region = Catalog.Find(name)!;

        Assert.Equal((name, partition, suffix), (region.Name, region.Partition, region.DnsSuffix));
    }

    [Fact]
    public void Missing_types_are_known()
    {
        var withoutGroup = Catalog.Regions.Where(region => !region.Has("AWS::SageMaker::ModelPackageGroup")).Select(region => region.Name);

        Assert.Equal(["ap-east-2", "ap-south-2", "ap-southeast-4", "ap-southeast-6", "cn-north-1", "cn-northwest-1", "us-gov-east-1"], withoutGroup);
        Assert.Equal(14, Catalog.Regions.Count(region => !region.Has("AWS::CodeCommit::Repository")));
        Assert.Equal(3, Catalog.Regions.Count(region => !region.Has("AWS::CodeBuild::Project")));
        Assert.Empty(Catalog.Find("us-west-2")!.MissingTypes);
    }

    [Fact]
    public void Missing_properties_are_known()
    {
        Assert.Equal(12, Catalog.Regions.Count(region => !region.Has("AWS::CloudWatch::Dashboard", "Tags")));
        Assert.False(Catalog.Find("us-east-1")!.Has("AWS::CloudWatch::Dashboard", "Tags"));
        Assert.True(Catalog.Find("us-west-2")!.Has("AWS::CloudWatch::Dashboard", "Tags"));
        Assert.True(Catalog.Find("us-east-1")!.Has("AWS::S3::Bucket", "Tags"));
    }

    [Theory]
    [InlineData("ap-southeast-9", "aws")]
    [InlineData("us-gov-north-1", "aws-us-gov")]
    [InlineData("moon-base-1", null)]
    [InlineData("us-west", null)]
    public void Regions_to_come_have_a_partition(string name, string? partition)
    {
        Assert.Null(Catalog.Find(name));
        Assert.Equal(partition, Catalog.FindOrInfer(name)?.Partition);
    }
}
