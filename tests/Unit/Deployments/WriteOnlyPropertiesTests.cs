using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;
using MlOps.Products;
using MlOps.Unit.Judges;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>Properties that CloudFormation cannot read back; cfn-lint's resource schemas, where it is installed, are the judge of the catalog.</summary>
public sealed class WriteOnlyPropertiesTests
{
    private const string Script =
        """
        import json, sys
        from cfnlint.schema import PROVIDER_SCHEMA_MANAGER as schemas
        print(json.dumps([
            name + ' ' + path.replace('/properties/', '/', 1)
            for name in sys.argv[1:]
            for path in schemas.get_resource_schema('us-east-1', name).schema.get('writeOnlyProperties', [])]))
        """;

    private static readonly string[] Also =
        ["AWS::CodePipeline::Pipeline", "AWS::EC2::SecurityGroup", "AWS::KMS::Key", "AWS::S3::Bucket", "AWS::SNS::Subscription", "AWS::SSM::Parameter"];

    /// <summary>In AWS's schema of buckets, newer than those of cfn-lint 1.51.0.</summary>
    private const string Newer = "AWS::S3::Bucket /MetadataConfiguration/AnnotationTableConfiguration/EncryptionConfiguration";

    [Fact]
    public void The_catalog_says_of_every_type_of_the_products_what_the_schemas_say()
    {
        var template = ProductTemplate.Build(ProductReader.ReadText(Configs.Enterprise).Product!);
        string[] types = [.. template.Resources.Select(resource => resource.Type).Union(Also)];
        Assert.Contains("AWS::KMS::Key", types);

        if (Python.Run(Script, types) is not { } found)
        {
            Assert.Skip("No python3 has cfn-lint.");
            return;
        }

        Assert.Equal(
            found.EnumerateArray().Select(line => line.GetString()!).Append(Newer).Distinct().Order(StringComparer.Ordinal),
            types.SelectMany(type => ResourceTypeCatalog.Default.Get(type).WriteOnly.Paths.Select(path => $"{type} /{path}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Those_that_a_template_sets_are_listed_item_by_item()
    {
        var bucket = new TemplateResource
        {
            LogicalId = "Bucket",
            Type = "AWS::S3::Bucket",
            Properties = new TemplateMap(
                ("AccessControl", "Private"),
                ("LifecycleConfiguration", new TemplateMap(("Rules", new TemplateList(
                [
                    new TemplateMap(("Status", "Enabled")),
                    new TemplateMap(("Status", "Enabled"), ("Transition", new TemplateMap(("StorageClass", "GLACIER")))),
                ]))))),
        };

        Assert.Equal(["/AccessControl", "/LifecycleConfiguration/Rules/1/Transition"], WriteOnlyProperties.In(bucket));
        Assert.Empty(WriteOnlyProperties.In(bucket with { Type = "AWS::IAM::Role" }));
    }
}
