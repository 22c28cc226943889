using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Export;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles.Export;

/// <summary>What is written makes the same role as the engine.</summary>
public sealed class RoleExportTests : IAsyncDisposable
{
    private const string Boundary = "arn:aws:iam::aws:policy/PowerUserAccess";

    private readonly RoleBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public void The_template_has_the_role_with_everything()
    {
        var body = JsonNode.Parse(TemplateWriter.WriteJson(RoleTemplate.Of(RoleBed.Chosen(Place, TimeSpan.FromHours(2), Boundary))))!;
        var properties = body["Resources"]!["Role"]!["Properties"]!;

        Assert.Equal("constellaxion-admin", properties["RoleName"]!.GetValue<string>());
        Assert.Equal((7200, Boundary), (properties["MaxSessionDuration"]!.GetValue<int>(), properties["PermissionsBoundary"]!.GetValue<string>()));
        Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("constellaxion-aws-1"), PolicyDocument.Parse(properties["AssumeRolePolicyDocument"]!)));
        Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("constellaxion-aws-2"), PolicyDocument.Parse(properties["Policies"]![0]!["PolicyDocument"]!)));
        Assert.Equal(3, properties["ManagedPolicyArns"]!.AsArray().Count);
        Assert.Contains(properties["Tags"]!.AsArray(), tag => tag!["Key"]!.GetValue<string>() == "mlops:role");
    }

    [Fact]
    public async Task Terraform_has_every_part_and_takes_variables_of_policies_for_text()
    {
        var resources = JsonNode.Parse((await WriteAsync(place => SkyPilotRole.Of(place, new() { Automatic = true }), "Terraform")).Text)!["resource"]!;

        Assert.Equal(["aws_iam_instance_profile", "aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment"], resources.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Equal(2, resources["aws_iam_role_policy_attachment"]!.AsObject().Count);
        Assert.Equal("${aws_iam_role.role.name}", resources["aws_iam_instance_profile"]!["profile_1"]!["role"]!.GetValue<string>());
        var written = RoleTerraform.Of(AdminRole.Of(Place) with
        {
            InlinePolicies = [new NamedPolicy("own", PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/${aws:username}/*"}]}"""))],
        });
        Assert.Contains("data/$${aws:username}/*", written["resource"]!["aws_iam_role_policy"]!["inline_1"]!["policy"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_JSON_has_each_policy_as_a_document()
    {
        var role = JsonNode.Parse((await WriteAsync(RoleBed.Admin, "Json")).Text)!;

        Assert.Equal("constellaxion-admin", role["RoleName"]!.GetValue<string>());
        Assert.True(PolicyEquality.AreEqual(PublishedBlock.Read("constellaxion-aws-1"), PolicyDocument.Parse(role["AssumeRolePolicyDocument"]!)));
        Assert.Equal("ConstellaxionECRAccess", role["Policies"]![0]!["PolicyName"]!.GetValue<string>());
    }

    [Fact]
    public void A_policy_of_another_role_is_written_too()
    {
        var recipe = MlflowRole.Of(Place, "mlflow", "workspace");

        Assert.Equal(["AWS::IAM::Role", "AWS::IAM::InstanceProfile", "AWS::IAM::RolePolicy"], RoleTemplate.Of(recipe).Resources.Select(resource => resource.Type));
        Assert.Equal("workspace", RoleTerraform.Of(recipe)["resource"]!["aws_iam_role_policy"]!["grant_1"]!["role"]!.GetValue<string>());
        Assert.Equal("workspace", RoleJson.Of(recipe)["PoliciesOfOtherRoles"]![0]!["RoleName"]!.GetValue<string>());
        Assert.DoesNotContain("PoliciesOfOtherRoles", RoleJson.Of(MlflowRole.Of(Place, "mlflow")).Select(entry => entry.Key));
    }

    [Fact]
    public async Task What_somebody_changed_of_the_role_is_not_written()
    {
        var made = await _bed.ApplyAsync(RoleBed.Admin);
        await _bed.Iam.DetachRolePolicyAsync(new() { RoleName = made.Name, PolicyArn = "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, TestContext.Current.CancellationToken);

        var changed = await _bed.ReadAsync();

        Assert.Equal(3, changed.Policies.Count);
        Assert.Equal(RoleExport.Write(made, "Json").Text, RoleExport.Write(changed, "Json").Text);
    }

    private static RecipePlace Place { get; } = new("aws", RoleBed.Account);

    private async Task<MlRoleExport> WriteAsync(Func<RecipePlace, RoleRecipe> recipe, string format) => RoleExport.Write(await _bed.PlanAsync(recipe), format);
}
