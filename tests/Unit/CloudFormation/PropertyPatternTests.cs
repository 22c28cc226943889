using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.Unit.CloudFormation;

/// <summary>Paths with wildcards, held against what the registry says that a type has.</summary>
public sealed class PropertyPatternTests
{
    [Theory]
    [InlineData("AWS::CodeBuild::Project", "/Description")]
    [InlineData("AWS::CodeBuild::Project", "/Environment/Image")]
    [InlineData("AWS::CodeBuild::Project", "/Environment/*")]
    [InlineData("AWS::CodeBuild::Project", "/Env*mage")]
    [InlineData("AWS::CodeBuild::Project", "/*/Image")]
    [InlineData("AWS::CodeBuild::Project", "/Descriptio?")]
    [InlineData("AWS::CodeBuild::Project", "/Environment/EnvironmentVariables/0/Value")]
    [InlineData("AWS::CodeBuild::Project", "/Environment/EnvironmentVariables/EXTRA")]
    [InlineData("AWS::IAM::Role", "/AssumeRolePolicyDocument/Statement/0/Action")]
    [InlineData("AWS::IAM::Role", "/Policies/0/PolicyDocument/Statement/*")]
    [InlineData("AWS::S3::Bucket", "/LifecycleConfiguration/Rules/0/Status")]
    [InlineData("AWS::SQS::Queue", "/RedrivePolicy/deadLetterTargetArn")]
    [InlineData("AWS::Lambda::Function", "/Environment/Variables/ANY")]
    public void What_a_type_has_may_be_meant(string type, string pattern) => Assert.Null(Find(type, pattern));

    [Theory]
    [InlineData("AWS::CodeBuild::Project", "/Enviroment/Image", "/Enviroment", "/Environment")]
    [InlineData("AWS::CodeBuild::Project", "/Environment/Imag", "/Environment/Imag", "/Environment/Image")]
    [InlineData("AWS::CodeBuild::Project", "/Environment/Nothing/*", "/Environment/Nothing", null)]
    [InlineData("AWS::CodeBuild::Project", "/environment/Image", "/environment", "/Environment")]
    [InlineData("AWS::CodeBuild::Project", "/Nothing*", "/Nothing*", null)]
    [InlineData("AWS::CodeBuild::Project", "/Desc", "/Desc", null)]
    [InlineData("AWS::CodeBuild::Project", "/Description/Text", "/Description/Text", null)]
    [InlineData("AWS::CodeBuild::Project", "/Environment/EnvironmentVariables/0/Valeu", "/Environment/EnvironmentVariables/0/Valeu", "/Environment/EnvironmentVariables/0/Value")]
    [InlineData("AWS::SQS::Queue", "/DelaySecond", "/DelaySecond", "/DelaySeconds")]
    public void What_a_type_lacks_is_told_as_far_as_it_had_to_be_read(string type, string pattern, string path, string? near)
    {
        var unknown = Find(type, pattern);

        Assert.Equal((path, near), (unknown?.Path, unknown?.Near));
    }

    // Whatever the registry has is found by its own path.
    [Fact]
    public void Every_property_of_every_type_that_MlOps_uses_may_be_meant() => Assert.All(
        ResourceTypeCatalog.Default.TypeNames,
        type => Assert.All(PathsOf(ResourceTypeCatalog.Default.Get(type).Shape, "", 4), path => Assert.Null(Find(type, path))));

    private static IEnumerable<string> PathsOf(PropertyShape shape, string path, int depth) => depth == 0 ? [] :
        shape.Properties.SelectMany(property => PathsOf(property.Value, $"{path}/{property.Key}", depth - 1).Prepend($"{path}/{property.Key}"))
            .Concat(shape.Items is { } items ? PathsOf(items, $"{path}/0", depth - 1).Prepend($"{path}/0") : []);

    private static UnknownProperty? Find(string type, string pattern) => PropertyPattern.FindUnknown(ResourceTypeCatalog.Default.FindPublic(type)!, pattern);
}
