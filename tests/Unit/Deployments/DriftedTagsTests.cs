using Amazon.CloudFormation.Model;
using MlOps.Deployments.Drift;

namespace MlOps.Unit.Deployments;

/// <summary>Tags of which CloudFormation says that they differ, told by their keys.</summary>
public sealed class DriftedTagsTests
{
    private const string Expected = """{"Tags":[{"Key":"owner","Value":"a"}]}""";

    [Theory]
    [InlineData("""{"Key":"owner","Value":"b"},{"Key":"team","Value":"t"}""", "NOT_EQUAL /Tags/owner/Value a b")]
    [InlineData("""{"Key":"owner","Value":"b"}""", "NOT_EQUAL /Tags/owner/Value a b")]
    [InlineData("""{"Key":"team","Value":"u"},{"Key":"owner","Value":"a"}""", "NOT_EQUAL /Tags/team/Value t u")]
    [InlineData("""{"Key":"aws:cloudformation:stack-name","Value":"s"},{"Key":"x","Value":"1"},{"Key":"owner","Value":"a"}""", """ADD /Tags/x  {"Key":"x","Value":"1"}""")]
    public void What_the_stack_hands_on_and_what_is_AWSs_own_is_nothing_that_somebody_added(string tags, string told)
    {
        var found = ByKey($$"""{"Tags":[{{tags}}]}""", Difference("/Tags/0/Key"));

        Assert.Equal([told], found.Differences.Select(difference => $"{difference.DifferenceType} {difference.PropertyPath} {difference.Expected} {difference.Actual}"));
    }

    [Theory]
    [InlineData("""{"Tags":[{"Key":"own""")]
    [InlineData(null)]
    [InlineData("""{"Tags":[{"Key":"owner","Value":"a"},{"Key":"team","Value":"t"}]}""")]
    public void Where_CloudFormation_does_not_show_what_differs_it_is_told_as_it_came(string? actual) =>
        Assert.Equal("/Tags/1/Value", Assert.Single(ByKey(actual, Difference("/Tags/1/Value")).Differences).PropertyPath);

    [Fact]
    public void Other_differences_stay()
    {
        var found = ByKey("""{"Tags":[]}""", Difference("/TagsOfAnotherKind/0"), Difference("/Tags/0"));

        Assert.Equal(["/TagsOfAnotherKind/0", "/Tags/owner"], found.Differences.Select(difference => difference.PropertyPath));
    }

    private static MlPropertyDifference Difference(string path) => new() { PropertyPath = path, DifferenceType = "NOT_EQUAL", Expected = "1", Actual = "2" };

    private static MlResourceDrift ByKey(string? actual, params MlPropertyDifference[] differences) => DriftedTags.ByKey(
        new MlResourceDrift { LogicalId = "A", Type = "AWS::S3::Bucket", Status = MlResourceDrift.Modified, Differences = differences },
        new StackResourceDrift { ExpectedProperties = Expected, ActualProperties = actual },
        new Dictionary<string, string> { ["team"] = "t" });
}
