using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;
using MlOps.Iam;
using MlOps.Roles;
using MlOps.Roles.Export;
using MlOps.Roles.Federation;
using MlOps.Roles.Personas;
using MlOps.Roles.Recipes;
using MlOps.Unit.Judges;
using MlOps.Unit.Roles.Federation;

namespace MlOps.Unit.Roles.Export;

/// <summary>What is written makes the same role as the engine.</summary>
public sealed class RoleExportTests : IAsyncDisposable
{
    private const string Boundary = "arn:aws:iam::aws:policy/PowerUserAccess";

    private readonly RoleBed _bed = new();

    public static TheoryData<string> EachRecipe => [.. Recipes.Keys];

    private static FederatedAccess Persona { get; } = new()
    {
        Hardened = true,
        Persona = new PersonaOptions { Personas = ["DataScientist"], ScopeTags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "churn"), ModelPackageGroups = ["churn"], Guardrails = new Guardrails { RequireVpc = true } },
    };

    private static ImmutableSortedDictionary<string, Func<RecipePlace, RoleRecipe>> Recipes { get; } = ImmutableSortedDictionary<string, Func<RecipePlace, RoleRecipe>>.Empty
        .Add("admin", RoleBed.Full)
        .Add("admin, hardened", place => AdminRole.Of(place, new AdminRoleOptions { Hardened = true, Activities = ["Train", "Serve"], Buckets = ["churn-data"], Repositories = ["churn/train"] }))
        .Add("mlflow, hardened", place => MlflowRole.Of(place, new MlflowRoleOptions { RoleName = "churn", WorkspaceRole = "workspace", Hardened = true }))
        .Add("skypilot, hardened", place => SkyPilotRole.Of(place, new SkyPilotRoleOptions { Hardened = true, Controller = true, Ssm = true, Regions = ["us-west-2"], VpcIds = ["vpc-0123456789abcdef0"] }))
        .Add("persona, SAML", place => FederatedRole.Of(place, "team", new SamlParty("adfs") { Metadata = SamlMetadata.OfText(SamlMetadataSample.Text()), SessionTags = ["Project"], SourceIdentity = true }, Persona))
        .Add("persona, GitHub", place => FederatedRole.Of(place, "team", new GitHubParty("octo-org", "octo-repo") { Environments = ["prod"] }, Persona));

    // What a hardened role must have.
    private static ImmutableSortedDictionary<string, string> RequiredTags { get; } = ImmutableSortedDictionary<string, string>.Empty.Add("cost_center", "CC-1").Add("project", "churn").Add("owner", "ml");

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

    [Theory]
    [MemberData(nameof(EachRecipe))]
    public async Task Cfn_lint_finds_nothing_in_the_template(string recipe)
    {
        (string, string)[] templates = [.. new[] { ("aws", "us-west-2"), ("aws-us-gov", "us-gov-west-1") }.Select(at => (TemplateWriter.WriteJson(RoleTemplate.Of(Recipe(recipe, at.Item1))), at.Item2))];

        Assert.Equal("2 judged\n", await CfnLint.JudgeAsync(templates));
    }

    [Theory]
    [InlineData("admin, hardened", "mlops-boundary-constellaxion-admin")]
    [InlineData("mlflow, hardened", "mlops-boundary-churn")]
    [InlineData("persona, GitHub", "mlops-boundary-team")]
    public void A_hardened_role_is_written_with_its_boundary(string name, string boundary)
    {
        var recipe = Recipe(name, "aws");
        var resources = JsonNode.Parse(TemplateWriter.WriteJson(RoleTemplate.Of(recipe)))!["Resources"]!;
        var terraform = RoleTerraform.Of(recipe)["resource"]!;
        var json = RoleJson.Of(recipe);

        Assert.Equal("AWS::IAM::ManagedPolicy", resources["Boundary"]!["Type"]!.GetValue<string>());
        Assert.Equal(boundary, resources["Boundary"]!["Properties"]!["ManagedPolicyName"]!.GetValue<string>());
        Assert.Equal("Boundary", resources["Role"]!["Properties"]!["PermissionsBoundary"]!["Ref"]!.GetValue<string>());
        Assert.Equal(boundary, terraform["aws_iam_policy"]!["boundary"]!["name"]!.GetValue<string>());
        Assert.Equal("${aws_iam_policy.boundary.arn}", terraform["aws_iam_role"]!["role"]!["permissions_boundary"]!.GetValue<string>());
        Assert.Equal(boundary, json["PermissionsBoundaryPolicy"]!["PolicyName"]!.GetValue<string>());
        Assert.Equal($"arn:aws:iam::{RoleBed.Account}:policy/{boundary}", json["PermissionsBoundary"]!.GetValue<string>());

        JsonNode[] documents =
        [
            resources["Boundary"]!["Properties"]!["PolicyDocument"]!,
            JsonNode.Parse(terraform["aws_iam_policy"]!["boundary"]!["policy"]!.GetValue<string>().Replace("$${", "${", StringComparison.Ordinal))!,
            json["PermissionsBoundaryPolicy"]!["PolicyDocument"]!,
        ];
        Assert.All(documents, document => Assert.True(PolicyEquality.AreEqual(recipe.Boundary!.Document, PolicyDocument.Parse(document))));
    }

    private static RoleRecipe Recipe(string name, string partition)
    {
        var recipe = Recipes[name](new RecipePlace(partition, RoleBed.Account));
        return recipe with { Tags = recipe.Tags.SetItems(RequiredTags) };
    }

    private static RecipePlace Place { get; } = new("aws", RoleBed.Account);

    private async Task<MlRoleExport> WriteAsync(Func<RecipePlace, RoleRecipe> recipe, string format) => RoleExport.Write(await _bed.PlanAsync(recipe), format);
}
