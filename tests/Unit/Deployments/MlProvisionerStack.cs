using MlOps.Products;

namespace MlOps.Unit.Deployments;

/// <summary>A whole stack as the ML Provisioner makes one, and the product of ours that it belongs to.</summary>
internal static class MlProvisionerStack
{
    /// <summary>Its logical ids, by those of our templates.</summary>
    public static IReadOnlyDictionary<string, string> LogicalIds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ArtifactsBucket"] = "PipelineArtifacts",
        ["BuildPipeline"] = "BuildPipelineResource",
        ["BuildProject"] = "BuildCodeBuild",
        ["CodeBuildRole"] = "CodeBuildServiceRole",
        ["CodePipelineRole"] = "PipelineServiceRole",
        ["DeployPipeline"] = "DeployPipelineResource",
        ["DeployProject"] = "DeployCodeBuild",
        ["ModelBuildRepository"] = "BuildRepo",
        ["ModelDeployRepository"] = "DeployRepo",
        ["ModelPackageGroup"] = "ModelRegistry",
        ["SageMakerExecutionRole"] = "SageMakerRole",
        ["SsmModelPackageGroupArn"] = "ModelPackageGroupArnParameter",
        ["SsmRepositoryUrl"] = "RepositoryUrlParameter",
    };

    /// <summary>The template that the stack was made with, some parts of it replaced.</summary>
    /// <param name="source"><c>codecommit</c> or <c>s3</c>.</param>
    /// <param name="edits">What to replace, and with what.</param>
    public static string Template(string source, params (string Old, string New)[] edits)
    {
        var template = File.ReadAllText(RepositoryFolder.Combine("tests", "Unit", "Deployments", "MlProvisioner", source + ".yaml"));
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, template, StringComparison.Ordinal);
            template = template.Replace(old, now, StringComparison.Ordinal);
        }

        return template;
    }

    /// <summary>The product of the same names.</summary>
    /// <param name="source"><c>codecommit</c> or <c>s3</c>.</param>
    public static MlProduct Product(string source)
    {
        var tenant = source == "s3" ? "a002" : "a001";
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", $"techcorp-prod-{tenant}-us-west-2-customer-churn-ml-{source}.yaml")).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }
}
