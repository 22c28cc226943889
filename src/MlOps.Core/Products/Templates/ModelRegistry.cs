using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>The model package group: the versions of the model, and who approved them.</summary>
internal static class ModelRegistry
{
    public static TemplateResource ModelPackageGroup(ProductContext context) => context.Holding(
        "ModelPackageGroup",
        "AWS::SageMaker::ModelPackageGroup",
        new TemplateMap(
            ("ModelPackageGroupName", context.Name("ModelPackageGroup")),
            ("ModelPackageGroupDescription", $"Model versions of {context.Product.Name}"),
            ("Tags", context.TagList())));
}
