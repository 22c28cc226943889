using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>What the endpoints of an enterprise product let through: what the account does, or with a stricter policy what it does with the product's resources.</summary>
public sealed class EndpointPolicyTests
{
    private const string Account = "123456789012";
    private const string Stem = "globalbank-prod-c001-us-west-2-demand-forecasting";

    private static readonly NamedPolicy Everything = new(
        "everything",
        PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"""));

    private static readonly string Strict = Configs.Enterprise.With("    vpc_cidr:", "    endpoint_policy: product\n    vpc_cidr:");

    [Fact]
    public void The_stricter_policy_comes_with_a_warning_and_the_open_one_is_the_default()
    {
        var strict = ProductReader.ReadText(Strict).Product!;
        var open = ProductReader.ReadText(Configs.Enterprise.With("    vpc_cidr:", "    endpoint_policy: open\n    vpc_cidr:")).Product!;

        var finding = Assert.Single(strict.Findings, finding => finding.Id == "EndpointPolicyStrict");
        Assert.Equal((MlSeverity.Warning, "ml_product.vpc_integration.endpoint_policy"), (finding.Severity, finding.Path));
        Assert.DoesNotContain(open.Findings, finding => finding.Id == "EndpointPolicyStrict");
        Assert.Equal(ProductTemplate.Build(open), ProductTemplate.Build(ProductReader.ReadText(Configs.Enterprise).Product!), SameText);
        Assert.Contains(
            ProductReader.ReadText(Configs.Enterprise.With("    vpc_cidr:", "    endpoint_policy: strict\n    vpc_cidr:")).Findings,
            finding => finding.Id == "ValueNotAllowed");
    }

    [Theory]
    [InlineData("VpcEndpointSagemakerApi", "sagemaker:CreateTrainingJob", "arn:aws:sagemaker:us-west-2:123456789012:training-job/{prefix}--1", true)]
    [InlineData("VpcEndpointSagemakerApi", "sagemaker:CreateTrainingJob", "arn:aws:sagemaker:us-west-2:123456789012:training-job/{prefix}-batch--1", false)]
    [InlineData("VpcEndpointSagemakerApi", "sagemaker:CreateModelPackage", "arn:aws:sagemaker:us-west-2:123456789012:model-package/{stem}-models/1", true)]
    [InlineData("VpcEndpointSagemakerApi", "sagemaker:ListModelPackages", "*", true)]
    [InlineData("VpcEndpointSagemakerApi", "sagemaker:CreateTrainingJob", "arn:aws:sagemaker:us-west-2:123456789012:training-job/others-1", false)]
    [InlineData("VpcEndpointSagemakerRuntime", "sagemaker:InvokeEndpoint", "arn:aws:sagemaker:us-west-2:123456789012:endpoint/{prefix}", true)]
    [InlineData("VpcEndpointSagemakerRuntime", "sagemaker:InvokeEndpoint", "arn:aws:sagemaker:us-west-2:123456789012:endpoint/others", false)]
    [InlineData("VpcEndpointSts", "sts:GetCallerIdentity", "*", true)]
    [InlineData("VpcEndpointSts", "sts:AssumeRole", "arn:aws:iam::123456789012:role/globalbank-prod-c001-demand-forecasting-codebuild-role", true)]
    [InlineData("VpcEndpointSts", "sts:AssumeRole", "arn:aws:iam::123456789012:role/others", false)]
    [InlineData("VpcEndpointS3", "s3:PutObject", "arn:aws:s3:::{stem}-artifacts/models/a", true)]
    [InlineData("VpcEndpointS3", "s3:PutObject", "arn:aws:s3:::others/models/a", false)]
    [InlineData("VpcEndpointS3", "s3:GetObject", "arn:aws:s3:::prod-us-west-2-starport-layer-bucket/a", true)]
    public void The_stricter_policies_let_the_product_through(string endpoint, string action, string resource, bool isLet)
    {
        var product = ProductReader.ReadText(Strict).Product!;
        var arn = resource.Replace("{prefix}", RunTimePrefix.Of(product.Name), StringComparison.Ordinal).Replace("{stem}", Stem, StringComparison.Ordinal);

        Assert.Equal(isLet, Lets(product, endpoint, action, arn, Account));
        Assert.Equal(isLet && action.StartsWith("s3:Get", StringComparison.Ordinal), Lets(product, endpoint, action, arn, "999999999999"));
    }

    private static readonly IEqualityComparer<Template> SameText =
        EqualityComparer<Template>.Create((left, right) => TemplateWriter.WriteJson(left!) == TemplateWriter.WriteJson(right!), _ => 0);

    // The caller's own policies allow everything, so that the endpoint's decides.
    private static bool Lets(MlProduct product, string endpoint, string action, string resource, string account)
    {
        var document = JsonNode.Parse(TemplateWriter.WriteJson(ProductTemplate.Build(product)))!["Resources"]![endpoint]!["Properties"]!["PolicyDocument"]!;
        var request = new AuthorizationRequest
        {
            Principal = new AuthorizationPrincipal { Arn = $"arn:aws:sts::{account}:assumed-role/role/session", AccountId = account, RoleArn = $"arn:aws:iam::{account}:role/role" },
            Action = action,
            Resource = resource,
        };
        var policy = new NamedPolicy("endpoint", PolicyDocument.Parse(Literal(document).ToJsonString()));
        return PolicyEvaluator.Evaluate(request.With("aws:PrincipalAccount", account), new PolicySet { VpcEndpoint = policy, Identity = [Everything] }).IsAllowed;
    }

    // The document as CloudFormation hands it to EC2.
    private static JsonNode Literal(JsonNode node) => node switch
    {
        JsonObject { Count: 1 } function when function["Fn::Sub"] is { } text => ((string)text!)
            .Replace("${AWS::Partition}", "aws", StringComparison.Ordinal)
            .Replace("${AWS::Region}", "us-west-2", StringComparison.Ordinal)
            .Replace("${AWS::AccountId}", Account, StringComparison.Ordinal),
        JsonObject { Count: 1 } function when (string?)function["Ref"] == "AWS::AccountId" => Account,
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Literal(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Literal(item!))]),
        _ => node.DeepClone(),
    };
}
