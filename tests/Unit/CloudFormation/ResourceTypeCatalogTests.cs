using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.Unit.CloudFormation;

public sealed class ResourceTypeCatalogTests
{
    private static readonly ResourceTypeCatalog Catalog = ResourceTypeCatalog.Default;

    [Fact]
    public void Every_type_can_be_read_whole()
    {
        Assert.Equal(50, Catalog.TypeNames.Count());
        Assert.All(Catalog.TypeNames, name =>
        {
            var schema = Catalog.Get(name);
            Assert.NotEmpty(schema.PrimaryIdentifier);
            Assert.All(schema.Required, property => Assert.Contains(property, schema.Properties.Keys));
            Assert.All(schema.PrimaryIdentifier, property => Assert.Contains(property, schema.Properties.Keys));
            Assert.True(schema.NameProperty is null || schema.Properties.ContainsKey(schema.NameProperty));
            Assert.True(schema.TagProperty is null || schema.Properties.ContainsKey(schema.TagProperty));
            Walk(schema.Properties, depth: 0);
        });
    }

    [Fact]
    public void Every_public_type_can_be_read_whole()
    {
        var names = ResourceTypeCatalog.PublicTypeNames.ToList();
        Assert.InRange(names.Count, 1500, 5000);
        Assert.Empty(Catalog.TypeNames.Except(names));
        Assert.All(names, name =>
        {
            var schema = Catalog.FindPublished(name)!;
            Assert.Equal(name, schema.TypeName);
            Walk(schema.Properties, depth: 0);
        });
    }

    [Fact]
    public void Only_checks_see_types_that_this_project_does_not_use()
    {
        Assert.Null(Catalog.Find("AWS::SQS::Queue"));
        Assert.Equal("AWS::SQS::Queue", Catalog.FindPublic("AWS::SQS::Queue")!.TypeName);
        Assert.Same(Catalog.Find("AWS::S3::Bucket"), Catalog.FindPublic("AWS::S3::Bucket"));
        Assert.Null(Catalog.FindPublic("AWS::SQS::Nonsense"));
        Assert.Null(Catalog.FindPublic("Nonsense"));
        Assert.Null(Catalog.FindPublic("AWS::S3::Bucket\": {\"required"));
    }

    [Fact]
    public void The_public_types_are_small()
    {
        using var archive = typeof(ResourceTypeCatalog).Assembly.GetManifestResourceStream("public-resource-types.zip")!;
        Assert.InRange(archive.Length, 100_000, 1_500_000);
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", "BucketName", "BucketName", "BucketName")]
    [InlineData("AWS::SageMaker::ModelPackageGroup", "ModelPackageGroupArn", "ModelPackageGroupArn", "ModelPackageGroupName")]
    [InlineData("AWS::CodeBuild::Project", "Id", "Name", "Name")]
    [InlineData("AWS::CodeCommit::Repository", "Id", "Id", "RepositoryName")]
    [InlineData("AWS::Events::Rule", "Arn", "Name", "Name")]
    [InlineData("AWS::IAM::ManagedPolicy", "PolicyArn", "PolicyArn", "ManagedPolicyName")]
    [InlineData("AWS::KMS::Key", "KeyId", "KeyId", null)]
    [InlineData("AWS::SNS::Topic", "TopicArn", "TopicArn", "TopicName")]
    [InlineData("AWS::EC2::SecurityGroup", "Id", "Id", "GroupName")]
    public void Identifiers_are_the_registrys_and_ref_is_the_user_guides(string type, string identifier, string reference, string? name)
    {
        var schema = Catalog.Get(type);

        Assert.Equal((identifier, reference, name), (string.Join('|', schema.PrimaryIdentifier), string.Join('|', schema.RefProperties), schema.NameProperty));
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", "BucketName", Recreation.Always)]
    [InlineData("AWS::S3::Bucket", "Tags/0/Value", Recreation.Never)]
    [InlineData("AWS::EC2::VPCEndpoint", "DnsOptions/PrivateDnsPreference", Recreation.Always)]
    [InlineData("AWS::EC2::VPCEndpoint", "DnsOptions", Recreation.Always)]
    [InlineData("AWS::EC2::VPCEndpoint", "DnsOptions/DnsRecordIpType", Recreation.Never)]
    [InlineData("AWS::SageMaker::ModelPackageGroup", "ModelPackageGroupDescription", Recreation.Always)]
    [InlineData("AWS::SageMaker::Project", "Tags/0", Recreation.Always)]
    [InlineData("AWS::Events::Rule", "EventBusName", Recreation.Conditionally)]
    [InlineData("AWS::IAM::Role", "AssumeRolePolicyDocument/Statement/0/Effect", Recreation.Never)]
    public void Changes_that_replace_are_known(string type, string path, Recreation recreation)
    {
        Assert.Equal(recreation, Catalog.Get(type).RecreationOf(path));
    }

    [Theory]
    [InlineData("AWS::S3::Bucket", TagShape.List)]
    [InlineData("AWS::SSM::Parameter", TagShape.Map)]
    [InlineData("AWS::CodeBuild::Project", TagShape.List)]
    [InlineData("AWS::IAM::ManagedPolicy", TagShape.None)]
    [InlineData("AWS::KMS::Alias", TagShape.None)]
    [InlineData("AWS::Logs::MetricFilter", TagShape.None)]
    [InlineData("AWS::SNS::Subscription", TagShape.None)]
    public void Tags_have_the_shape_of_the_type(string type, TagShape shape)
    {
        Assert.Equal(shape, Catalog.Get(type).Tags);
    }

    [Fact]
    public void Drift_support_is_known()
    {
        var unsupported = Catalog.TypeNames.Where(name => Catalog.Get(name).Drift == DriftSupport.None);

        Assert.Equal(["AWS::CodeBuild::Project", "AWS::CodeCommit::Repository", "AWS::SageMaker::EndpointConfig"], unsupported);
        Assert.Equal(DriftSupport.DetectionOnly, Catalog.Get("AWS::SageMaker::ModelPackageGroup").Drift);
        Assert.True(Catalog.Get("AWS::SSM::Parameter").WriteOnly.Cover("Description"));
        Assert.True(Catalog.Get("AWS::S3::Bucket").WriteOnly.Cover("LifecycleConfiguration/Rules/3/Transition/StorageClass"));
        Assert.False(Catalog.Get("AWS::S3::Bucket").WriteOnly.Cover("LifecycleConfiguration/Rules/3/Id"));
        Assert.True(Catalog.Get("AWS::Logs::MetricFilter").DeletesBeforeCreating);
    }

    [Fact]
    public void Shapes_nest()
    {
        var rule = Catalog.Get("AWS::S3::Bucket").Properties["LifecycleConfiguration"].Properties["Rules"].Items!;

        Assert.Equal(["Enabled", "Disabled"], rule.Properties["Status"].AllowedValues);
        Assert.Equal(["Status"], rule.Required);
        Assert.Equal(ShapeTypes.Map | ShapeTypes.Text, Catalog.Get("AWS::IAM::Role").Properties["AssumeRolePolicyDocument"].Types);
        Assert.Equal(["ArtifactStore", "ArtifactStores"], Catalog.Get("AWS::CodePipeline::Pipeline").ExactlyOneOf);
    }

    [Fact]
    public void A_type_that_is_not_there_is_named()
    {
        Assert.Null(Catalog.Find("AWS::Nothing::Here"));
        Assert.Equal("AWS::Nothing::Here", Assert.Throws<MlOpsException>(() => Catalog.Get("AWS::Nothing::Here")).Resource);
    }

    private static void Walk(IReadOnlyDictionary<string, PropertyShape> properties, int depth)
    {
        // Schemas recurse; no shape that a template fills in is deeper than this.
        if (depth > 6)
        {
            return;
        }

        foreach (var shape in properties.Values)
        {
            Walk(shape.Properties, depth + 1);
            Walk(shape.Items?.Properties ?? shape.Values?.Properties ?? new Dictionary<string, PropertyShape>(), depth + 1);
        }
    }
}
