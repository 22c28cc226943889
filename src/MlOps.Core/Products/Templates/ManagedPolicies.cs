using MlOps.CloudFormation.Templates;

namespace MlOps.Products.Templates;

/// <summary>
/// The managed policies. Roles attach them, rather than policies their roles: a role that is there has then all that it needs, which CodeBuild asks for
/// when it makes a project in a VPC.
/// </summary>
internal static class ManagedPolicies
{
    public static TemplateResource Build(ProductContext context) =>
        Policy(context, "BuildPolicy", $"What builds of {context.Product.Name} may do", BuildPermissions.For(context));

    public static TemplateResource Deploy(ProductContext context) =>
        Policy(context, "DeployPolicy", $"What deployments of {context.Product.Name} may do", DeployPermissions.For(context));

    private static TemplateResource Policy(ProductContext context, string logicalId, string description, IEnumerable<TemplateMap> statements) =>
        ProductContext.Replaceable(logicalId, "AWS::IAM::ManagedPolicy", new TemplateMap(
            ("ManagedPolicyName", context.Name(logicalId)),
            ("Path", context.Product.IamPath),
            ("Description", description),
            ("PolicyDocument", Statement.Document(statements))));
}
