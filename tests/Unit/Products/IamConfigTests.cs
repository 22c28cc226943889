using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>An account's own boundary and path are on all roles and policies, and in all that policies say of roles.</summary>
public sealed class IamConfigTests
{
    private const string Boundary = "arn:aws:iam::123456789012:policy/company/boundary";

    [Theory]
    [InlineData("starter", 13)]
    [InlineData("professional", 19)]
    [InlineData("enterprise", 40)]
    public void A_boundary_that_is_brought_is_on_every_role_and_none_is_made(string tier, int count)
    {
        var product = Read(tier, $"permissions_boundary_arn: {Boundary}", "deploy_role: true");
        var resources = Resources(product);
        var roles = OfType(resources, "AWS::IAM::Role").ToList();

        Assert.Equal(4, roles.Count);
        Assert.All(roles, role => Assert.Equal(Boundary, (string?)role["PermissionsBoundary"]));
        Assert.Equal(count + 1, resources.Count);
        Assert.False(resources.ContainsKey("PermissionsBoundary"));
    }

    [Fact]
    public void The_path_that_IAM_has_by_itself_changes_nothing_of_a_template() =>
        Assert.Equal(ProductTemplate.Write(ProductReader.ReadText(Configs.Enterprise).Product!).Body, ProductTemplate.Write(ProductReader.ReadText(Configs.Enterprise + "iam: {path: /}\n").Product!).Body);

    // The boundary that is made does both for every role; another one does not.
    [Theory]
    [InlineData("CodePipelineRole", "RequireTls")]
    [InlineData("SageMakerExecutionRole", "RequireTls")]
    [InlineData("SageMakerExecutionRole", "LeaveApprovalToPeople")]
    [InlineData("BuildPolicy", "RequireTls")]
    [InlineData("BuildPolicy", "LeaveApprovalToPeople")]
    [InlineData("DeployPolicy", "RequireTls")]
    [InlineData("DeployPolicy", "LeaveApprovalToPeople")]
    public void What_the_made_boundary_refuses_roles_refuse_themselves_under_another(string resource, string sid)
    {
        string Text(string iam) => Resources(Read("enterprise", iam))[resource]!.ToJsonString();

        Assert.Contains($"\"{sid}\"", Text($"permissions_boundary_arn: {Boundary}"), StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{sid}\"", Text("path: /ml/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("professional")]
    [InlineData("enterprise")]
    public void Roles_policies_and_all_that_is_said_of_roles_follow_the_path(string tier)
    {
        var resources = Resources(Read(tier, "path: /ml/churn/", "deploy_role: true"));
        var made = OfType(resources, "AWS::IAM::Role").Concat(OfType(resources, "AWS::IAM::ManagedPolicy")).ToList();
        var said = Texts(resources).Where(text => text.Contains(":iam::${AWS::AccountId}:role", StringComparison.Ordinal)).ToList();

        Assert.All(made, properties => Assert.Equal("/ml/churn/", (string?)properties["Path"]));
        Assert.NotEmpty(said);
        Assert.All(said, text => Assert.StartsWith("arn:${AWS::Partition}:iam::${AWS::AccountId}:role/ml/churn/", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("path: ml/", "InvalidValue")]
    [InlineData("path: /ml", "InvalidValue")]
    [InlineData("path: /ml//x/", "InvalidValue")]
    [InlineData("path: /aws-service-role/", "PathReserved")]
    [InlineData("path: /aws-service-role/ml.example.com/", "PathReserved")]
    [InlineData("permissions_boundary_arn: company-boundary", "InvalidValue")]
    [InlineData("permissions_boundary_arn: arn:aws:iam::123456789012:role/boundary", "InvalidValue")]
    [InlineData("permissions_boundary_arn: arn:aws:iam::999999999999:policy/boundary", "BoundaryOfOthers")]
    [InlineData("permissions_boundary_arn: arn:aws-cn:iam::123456789012:policy/boundary", "BoundaryOfOthers")]
    [InlineData("role_path: /ml/", "UnknownKey")]
    public void What_IAM_would_not_take_is_refused(string iam, string id)
    {
        var finding = Assert.Single(ProductReader.ReadText($"{Configs.Starter}iam: {{{iam}}}\n").Findings, finding => finding.Severity == MlSeverity.Error);

        Assert.Equal(id, finding.Id);
        Assert.StartsWith("iam.", finding.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/aws-service-roles/")]
    [InlineData("/ml/aws-service-role/")]
    public void What_only_looks_like_the_path_of_service_linked_roles_is_taken(string path) => Assert.Equal(path, Read("starter", $"path: {path}").IamPath);

    [Fact]
    public void A_boundary_of_AWS_is_one_too() =>
        Assert.Equal("arn:aws:iam::aws:policy/PowerUserAccess", Read("starter", "permissions_boundary_arn: arn:aws:iam::aws:policy/PowerUserAccess").PermissionsBoundaryArn);

    private static MlProduct Read(string tier, string iam, string extras = "")
    {
        var product = ProductReader.ReadText($"{Configs.Of(tier, "codecommit").WithExtras(extras)}iam: {{{iam}}}\n").Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    private static JsonObject Resources(MlProduct product) => JsonNode.Parse(TemplateWriter.WriteJson(ProductTemplate.Build(product)))!["Resources"]!.AsObject();

    private static IEnumerable<JsonNode> OfType(JsonObject resources, string type) =>
        resources.Select(resource => resource.Value!).Where(resource => (string?)resource["Type"] == type).Select(resource => resource["Properties"]!);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
