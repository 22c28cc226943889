using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.Iam.Linting;
using MlOps.Products;
using MlOps.Roles;
using MlOps.Roles.Federation;
using MlOps.Roles.Personas;
using MlOps.Roles.Recipes;

namespace MlOps.Unit.Roles;

/// <summary>Personas may do their work with what has the tags of their scope, and nobody approves what they register.</summary>
public sealed class PersonaTests : IAsyncDisposable
{
    private const string Account = RoleBed.Account;
    private const string Version = $"arn:aws:sagemaker:us-west-2:{Account}:model-package/churn/3";
    private const string Job = $"arn:aws:sagemaker:us-west-2:{Account}:training-job/churn-1";

    private const string Key = $"arn:aws:kms:us-west-2:{Account}:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static readonly RecipePlace Place = new("aws", Account);
    private static readonly GitHubParty Party = new("octo-org", "octo-repo") { Branches = ["main"] };
    private static readonly ImmutableSortedDictionary<string, string> Churn = ImmutableSortedDictionary<string, string>.Empty.Add("team", "churn");
    private static readonly Guardrails All = new() { RequireVpc = true, RequireKmsKey = true, RequireNetworkIsolation = true, InstanceTypes = ["ml.m5.*", "ml.c5.xlarge"] };

    private readonly RoleBed _bed = new();

    public static TheoryData<string> EachPersona => ["DataScientist", "MlOpsEngineer", "ModelApprover", "Auditor"];

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [MemberData(nameof(EachPersona))]
    public async Task Its_role_is_made_repeated_checked_and_removed_and_has_no_findings(string persona)
    {
        var works = persona is "DataScientist" or "MlOpsEngineer";
        var access = new FederatedAccess
        {
            Persona = works ? Options(persona) with { Guardrails = All, Buckets = ["churn-data"], KmsKeys = [Key], ModelNames = ["churn-*"], ModelPackageGroups = ["Churn-Models"], ScopeTags = Churn.Add("a=b", "c=d") } : Options(persona),
            Hardened = true,
        };
        Func<RecipePlace, RoleRecipe> recipe = place => FederatedRole.Of(place, "team", Party, access) with { Tags = Churn.Add("cost_center", "CC-1").Add("project", "churn").Add("owner", "ml") };

        var role = await _bed.ApplyAsync(recipe);

        Assert.Equal(["mlops-persona"], role.Policies.Select(policy => policy.Name));
        Assert.All([role.Policies[0], role.Boundary!, role.Trust!], written => Assert.Empty(PolicyLint.Check(written).Select(finding => $"{finding.Id} {finding.Path}: {finding.Message}")));
        Assert.True(role.Policies[0].Size <= 6144, $"{role.Policies[0].Size} characters");
        Assert.Equal("UNCHANGED", (await _bed.ApplyAsync(recipe)).Status);
        Assert.Equal("IN_SYNC", (await _bed.CheckAsync("team")).Status);
        Assert.Equal("DELETED", (await _bed.RemoveAsync("team")).Status);
    }

    [Theory]
    [MemberData(nameof(EachPersona))]
    public void Its_ARNs_are_of_the_partition(string persona) => Assert.DoesNotMatch(
        "arn:(?!aws-us-gov:)", PolicyDocumentWriter.WriteMinified(PersonaPolicy.Of(Place with { Partition = "aws-us-gov" }, Options(persona) with { Guardrails = persona == "DataScientist" ? All : new Guardrails() }).Document));

    [Theory]
    [InlineData("DataScientist", null, true)]
    [InlineData("DataScientist", "PendingManualApproval", true)]
    [InlineData("DataScientist", "Approved", false)]
    [InlineData("DataScientist", "Rejected", false)]
    [InlineData("MlOpsEngineer", "Approved", false)]
    [InlineData("MlOpsEngineer", "PendingManualApproval", true)]
    [InlineData("ModelApprover", "Approved", false)]
    [InlineData("ModelApprover", null, false)]
    [InlineData("Auditor", null, false)]
    public void Registers_a_version(string persona, string? status, bool isAllowed) => Assert.Equal(isAllowed, Decide(persona, "sagemaker:CreateModelPackage", Version, Status(status)));

    [Theory]
    [InlineData("DataScientist", null, false)]
    [InlineData("DataScientist", "Approved", false)]
    [InlineData("DataScientist", "PendingManualApproval", false)]
    [InlineData("MlOpsEngineer", "Approved", false)]
    [InlineData("MlOpsEngineer", null, false)]
    [InlineData("ModelApprover", "Approved", true)]
    [InlineData("ModelApprover", "Rejected", true)]
    [InlineData("ModelApprover", "PendingManualApproval", true)]
    [InlineData("ModelApprover", null, false)]
    [InlineData("Auditor", "Approved", false)]
    public void Updates_a_version(string persona, string? status, bool isAllowed) => Assert.Equal(isAllowed, Decide(persona, "sagemaker:UpdateModelPackage", Version, Status(status)));

    [Theory]
    [InlineData("DataScientist", "sagemaker:CreateTrainingJob", "training-job/one", true)]
    [InlineData("DataScientist", "sagemaker:CreateEndpoint", "endpoint/one", false)]
    [InlineData("MlOpsEngineer", "sagemaker:CreateEndpoint", "endpoint/one", true)]
    [InlineData("MlOpsEngineer", "sagemaker:CreateTrainingJob", "training-job/one", false)]
    [InlineData("ModelApprover", "sagemaker:CreateTrainingJob", "training-job/one", false)]
    [InlineData("Auditor", "sagemaker:CreateTrainingJob", "training-job/one", false)]
    public void Makes_what_is_its_work_with_the_tags_alone(string persona, string action, string name, bool isAllowed)
    {
        var arn = $"arn:aws:sagemaker:us-west-2:{Account}:{name}";
        Assert.Equal(isAllowed, Decide(persona, action, arn, ("aws:RequestTag/team", "churn")));
        Assert.False(Decide(persona, action, arn, ("aws:RequestTag/team", "fraud")));
        Assert.False(Decide(persona, action, arn));
    }

    [Theory]
    [InlineData("DataScientist", "sagemaker:StopTrainingJob", true)]
    [InlineData("DataScientist", "sagemaker:DescribeTrainingJob", true)]
    [InlineData("Auditor", "sagemaker:DescribeTrainingJob", true)]
    [InlineData("Auditor", "sagemaker:StopTrainingJob", false)]
    [InlineData("ModelApprover", "sagemaker:DescribeTrainingJob", true)]
    public void Works_with_what_has_the_tags_alone(string persona, string action, bool isAllowed)
    {
        Assert.Equal(isAllowed, Decide(persona, action, Job, ("aws:ResourceTag/team", "churn")));
        Assert.False(Decide(persona, action, Job, ("aws:ResourceTag/team", "fraud")));
        Assert.False(Decide(persona, action, Job));
    }

    [Fact]
    public void What_there_is_gets_no_tags_of_the_scope()
    {
        Assert.True(Decide("DataScientist", "sagemaker:AddTags", Job, ("aws:RequestTag/team", "churn"), ("sagemaker:TaggingAction", "CreateTrainingJob")));
        Assert.False(Decide("DataScientist", "sagemaker:AddTags", Job, ("aws:RequestTag/team", "churn")));
    }

    [Theory]
    [InlineData("DataScientist")]
    [InlineData("MlOpsEngineer")]
    public void Who_registers_approves_by_no_other_way_whatever_else_is_attached(string persona)
    {
        NamedPolicy full = new("full", PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sagemaker:*","Resource":"*"}]}"""));
        foreach (var action in new[] { "sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage" })
        {
            Assert.False(Decide(Options(persona), action, Version, full, ("sagemaker:ModelApprovalStatus", "Approved")));
            Assert.False(Decide(Options(persona), action, Version, full, ("sagemaker:ModelLifeCycle:Stage", "Production")));
            Assert.False(Decide(Options(persona), action, Version, full, ("sagemaker:ModelLifeCycle:StageStatus", "Approved")));
        }
    }

    [Fact]
    public void A_version_is_of_the_groups_that_are_named_and_so_are_groups_that_are_made()
    {
        const string Group = $"arn:aws:sagemaker:us-west-2:{Account}:model-package-group/churn";
        Assert.True(Decide("DataScientist", "sagemaker:CreateModelPackage", Version));
        Assert.False(Decide("DataScientist", "sagemaker:CreateModelPackage", Version.Replace("churn/", "churn-2/", StringComparison.Ordinal)));
        Assert.True(Decide("DataScientist", "sagemaker:CreateModelPackageGroup", Group, ("aws:RequestTag/team", "churn")));
        Assert.False(Decide("DataScientist", "sagemaker:CreateModelPackageGroup", Group + "-2", ("aws:RequestTag/team", "churn")));
    }

    // ARNs of versions had small letters once.
    [Theory]
    [InlineData("Churn-Models")]
    [InlineData("churn-models")]
    public void A_group_is_known_in_its_letters_and_in_small_ones(string name) => Assert.True(
        Decide(Options("DataScientist") with { ModelPackageGroups = ["Churn-Models"] }, "sagemaker:CreateModelPackage", $"arn:aws:sagemaker:us-west-2:{Account}:model-package/{name}/1"));

    [Theory]
    [InlineData("MlOpsEngineer", "sagemaker:CreateEndpoint", "endpoint-config/fraud")]
    [InlineData("DataScientist", "sagemaker:CreateTrial", "experiment/fraud")]
    public void What_something_is_made_of_is_of_the_scope_too(string persona, string action, string other)
    {
        var arn = $"arn:aws:sagemaker:us-west-2:{Account}:{other}";
        Assert.False(Decide(persona, action, arn, ("aws:RequestTag/team", "churn"), ("aws:ResourceTag/team", "fraud")));
        Assert.True(Decide(persona, action, arn, ("aws:RequestTag/team", "churn"), ("aws:ResourceTag/team", "churn")));
    }

    [Theory]
    [MemberData(nameof(EachPersona))]
    public void A_search_says_that_it_is_of_the_scope(string persona)
    {
        Assert.True(Decide(persona, "sagemaker:Search", "*", ("sagemaker:SearchVisibilityCondition/Tags.team/EqualsIfExists", "churn")));
        Assert.False(Decide(persona, "sagemaker:Search", "*", ("sagemaker:SearchVisibilityCondition/Tags.team/EqualsIfExists", "fraud")));
        Assert.False(Decide(persona, "sagemaker:Search", "*"));
    }

    [Fact]
    public void Keys_are_granted_to_SageMaker_and_data_is_in_buckets_that_are_named()
    {
        var options = Options("MlOpsEngineer") with { KmsKeys = [Key], Buckets = ["churn-data"] };
        Assert.True(Decide(options, "kms:CreateGrant", Key, ("kms:GrantIsForAWSResource", "true"), ("kms:ViaService", "sagemaker.us-west-2.amazonaws.com")));
        Assert.False(Decide(options, "kms:CreateGrant", Key, ("kms:GrantIsForAWSResource", "true"), ("kms:ViaService", "ec2.us-west-2.amazonaws.com")));
        Assert.False(Decide(options, "kms:CreateGrant", Key));
        Assert.True(Decide(options, "s3:GetObject", "arn:aws:s3:::churn-data/train.csv"));
        Assert.False(Decide(options, "s3:GetObject", "arn:aws:s3:::fraud-data/train.csv"));
    }

    [Fact]
    public void Roles_are_passed_that_are_named_and_to_SageMaker_alone()
    {
        const string Role = $"arn:aws:iam::{Account}:role/churn-jobs";
        Assert.True(Decide("DataScientist", "iam:PassRole", Role, ("iam:PassedToService", "sagemaker.amazonaws.com")));
        Assert.False(Decide("DataScientist", "iam:PassRole", Role, ("iam:PassedToService", "ec2.amazonaws.com")));
        Assert.False(Decide("DataScientist", "iam:PassRole", Role + "-2", ("iam:PassedToService", "sagemaker.amazonaws.com")));
        Assert.False(Decide(Options("DataScientist") with { ExecutionRoles = [] }, "iam:PassRole", Role, ("iam:PassedToService", "sagemaker.amazonaws.com")));
    }

    [Fact]
    public void Guardrails_hold_however_the_rest_is()
    {
        (string, string)[] good =
        [
            ("aws:RequestTag/team", "churn"), ("sagemaker:VpcSubnets", "subnet-1"), ("sagemaker:VolumeKmsKeyArn", "arn:aws:kms:us-west-2:123456789012:key/1"), ("sagemaker:OutputKmsKeyArn", "arn:aws:kms:us-west-2:123456789012:key/1"),
            ("sagemaker:NetworkIsolation", "true"), ("sagemaker:InstanceTypes", "ml.m5.large"),
        ];
        var options = Options("DataScientist") with { Guardrails = All };

        Assert.True(Decide(options, "sagemaker:CreateTrainingJob", Job, good));
        Assert.All(good.Where(key => key.Item1 != "sagemaker:InstanceTypes"), key => Assert.False(Decide(options, "sagemaker:CreateTrainingJob", Job, [.. good.Where(other => other != key)]), key.Item1));
        Assert.False(Decide(options, "sagemaker:CreateTrainingJob", Job, [.. good.Where(key => key.Item1 != "sagemaker:NetworkIsolation"), ("sagemaker:NetworkIsolation", "false")]));
        Assert.False(Decide(options, "sagemaker:CreateTrainingJob", Job, [.. good.Where(key => key.Item1 != "sagemaker:InstanceTypes"), ("sagemaker:InstanceTypes", "ml.p4d.24xlarge")]));
        // Keys are named as AWS's reference has them, or as its guide does.
        Assert.True(Decide(options, "sagemaker:CreateTrainingJob", Job, [.. good.Select(key => (key.Item1.Replace("KeyArn", "Key", StringComparison.Ordinal), key.Item2))]));
        // What chooses its own instances, and what cannot be isolated, does not run.
        var auto = $"arn:aws:sagemaker:us-west-2:{Account}:automl-job/one";
        Assert.True(Decide("DataScientist", "sagemaker:CreateAutoMLJobV2", auto, good));
        Assert.False(Decide(Options("DataScientist") with { Guardrails = new Guardrails { RequireNetworkIsolation = true } }, "sagemaker:CreateAutoMLJobV2", auto, good));
        Assert.False(Decide(Options("DataScientist") with { Guardrails = new Guardrails { InstanceTypes = ["ml.m5.*"] } }, "sagemaker:CreateAutoMLJobV2", auto, good));
        // The models of an endpoint have the VPC.
        Assert.True(Decide(
            Options("MlOpsEngineer") with { Guardrails = new Guardrails { RequireVpc = true, RequireNetworkIsolation = true } }, "sagemaker:CreateEndpointConfig",
            $"arn:aws:sagemaker:us-west-2:{Account}:endpoint-config/one", ("aws:RequestTag/team", "churn")));
    }

    [Theory]
    [InlineData("RequireVpc", "sagemaker:VpcSubnets", "sagemaker:CreateAutoMLJobV2,sagemaker:CreateHyperParameterTuningJob,sagemaker:CreateModel,sagemaker:CreateProcessingJob,sagemaker:CreateTrainingJob")]
    [InlineData("RequireNetworkIsolation", "sagemaker:NetworkIsolation", "sagemaker:CreateHyperParameterTuningJob,sagemaker:CreateModel,sagemaker:CreateProcessingJob,sagemaker:CreateTrainingJob")]
    [InlineData("InstanceType", "sagemaker:InstanceTypes", "sagemaker:CreateHyperParameterTuningJob,sagemaker:CreateProcessingJob,sagemaker:CreateTrainingJob,sagemaker:CreateTransformJob,sagemaker:UpdateTrainingJob")]
    public void A_guardrail_is_for_each_action_whose_calls_have_its_key(string guardrail, string key, string actions)
    {
        var options = Options("DataScientist") with
        {
            Guardrails = new Guardrails { RequireVpc = guardrail == "RequireVpc", RequireNetworkIsolation = guardrail == "RequireNetworkIsolation", InstanceTypes = guardrail == "InstanceType" ? ["ml.m5.large"] : [] },
        };

        var denial = PersonaPolicy.Of(Place, options).Statements.First(statement => statement.Conditions.Any(condition => condition.Key == key));

        Assert.Equal(PolicyEffect.Deny, denial.Effect);
        Assert.Equal(actions.Split(','), denial.Actions);
    }

    [Fact]
    public void A_product_is_a_scope()
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml")).Product!;

        var options = new PersonaOptions { Personas = ["DataScientist"] }.For(product);

        Assert.Equal(product.Name, options.ScopeTags["mlops:product"]);
        Assert.Equal([product.ResourceNames["ModelPackageGroup"]], options.ModelPackageGroups);
        Assert.Equal([product.ResourceNames["SageMakerExecutionRole"]], options.ExecutionRoles);
    }

    [Theory]
    [InlineData("PersonaUnknown", "Boss", "team")]
    [InlineData("PersonaWithoutScope", "Auditor", null)]
    [InlineData("PersonaMissing", null, "team")]
    [InlineData("RoleTagInvalid", "Auditor", "aws:team")]
    [InlineData("PersonaWithoutGroup", "DataScientist", "team")]
    [InlineData("PersonaWithoutGroup", "MlOpsEngineer", "team")]
    [InlineData("PersonaWithoutGroup", "ModelApprover", "team")]
    public void What_makes_no_persona_is_refused(string id, string? persona, string? tag) => Assert.Equal(id, Refused(new PersonaOptions
    {
        Personas = persona is null ? [] : [persona],
        ScopeTags = tag is null ? ImmutableSortedDictionary<string, string>.Empty : ImmutableSortedDictionary<string, string>.Empty.Add(tag, "churn"),
    }));

    [Fact]
    public void Names_are_checked()
    {
        Assert.Equal("InvalidName", Refused(Options("Auditor") with { ModelPackageGroups = ["a*"] }));
        Assert.Equal("ExecutionRoleInvalid", Refused(Options("Auditor") with { ExecutionRoles = ["arn:aws-cn:iam::123456789012:role/one"] }));
        Assert.Equal("InvalidName", Refused(Options("DataScientist") with { Buckets = ["*"] }));
        Assert.Equal("KmsKeyInvalid", Refused(Options("DataScientist") with { KmsKeys = ["alias/churn"] }));
        Assert.Equal("ChoiceWithoutUse", Refused(Options("Auditor") with { ExecutionRoles = ["churn-jobs"] }));
        Assert.Equal("ChoiceWithoutUse", Refused(Options("Auditor") with { Guardrails = new Guardrails { RequireVpc = true } }));
        Assert.Equal("InstanceTypeInvalid", Refused(Options("Auditor") with { Guardrails = new Guardrails { InstanceTypes = ["m5.large"] } }));
    }

    [Theory]
    [InlineData("DataScientist")]
    [InlineData("MlOpsEngineer")]
    public void Nobody_approves_what_they_register(string persona) => Assert.Equal("PersonasConflict", Refused(Options(persona) with { Personas = [persona, "modelapprover"] }));

    [Fact]
    public async Task Its_role_gets_full_access_only_where_that_is_said()
    {
        await _bed.ApplyAsync(place => FederatedRole.Of(place, "team", Party, new FederatedAccess { Persona = Options("Auditor") }));

        Assert.Equal("RoleWouldWiden", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.ApplyAsync(place => FederatedRole.Of(place, "team", Party), widen: false))).Id);
    }

    [Theory]
    [InlineData("RequireVpc")]
    [InlineData("InstanceType")]
    [InlineData("ScopeTag:env")]
    [InlineData("Hardened")]
    public async Task What_is_left_out_is_not_undone(string choice)
    {
        var whole = new FederatedAccess { Hardened = true, Persona = Options("DataScientist") with { Guardrails = All, ScopeTags = Churn.Add("env", "prod") } };
        var less = choice switch
        {
            "RequireVpc" => whole with { Persona = whole.Persona with { Guardrails = All with { RequireVpc = false } } },
            "InstanceType" => whole with { Persona = whole.Persona with { Guardrails = All with { InstanceTypes = [] } } },
            "Hardened" => whole with { Hardened = false },
            _ => whole with { Persona = whole.Persona with { ScopeTags = Churn } },
        };
        Func<RecipePlace, RoleRecipe> Team(FederatedAccess access) => place => FederatedRole.Of(place, "team", Party, access) with { Tags = Churn.Add("cost_center", "CC-1").Add("project", "churn").Add("owner", "ml") };
        await _bed.ApplyAsync(Team(whole));

        var refused = await Assert.ThrowsAsync<MlOpsException>(() => _bed.ApplyAsync(Team(less), widen: false));

        Assert.Equal("RoleWouldWiden", refused.Id);
        Assert.Contains(choice, refused.Message, StringComparison.Ordinal);
        Assert.Equal("UPDATED", (await _bed.ApplyAsync(Team(less), widen: true)).Status);
    }

    [Theory]
    [InlineData("MlOpsEngineer", "RequireVpc")]
    [InlineData("DataScientist,MlOpsEngineer", "RequireVpc")]
    [InlineData("Auditor", null)]
    public async Task Other_personas_keep_the_guardrails_that_mean_them(string personas, string? choice)
    {
        Func<RecipePlace, RoleRecipe> Team(PersonaOptions options) => place => FederatedRole.Of(place, "team", Party, new FederatedAccess { Persona = options });
        await _bed.ApplyAsync(Team(Options("DataScientist") with { Guardrails = new Guardrails { RequireVpc = true } }));
        var others = Options(personas.Split(',')[0]) with { Personas = [.. personas.Split(',')] };

        if (choice is null)
        {
            Assert.Equal("UPDATED", (await _bed.ApplyAsync(Team(others), widen: false)).Status);
            return;
        }

        Assert.Contains(choice, (await Assert.ThrowsAsync<MlOpsException>(() => _bed.ApplyAsync(Team(others), widen: false))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("churn", true)]
    [InlineData("other", false)]
    public async Task The_ids_of_a_repository_stay_with_it(string repository, bool isRefused)
    {
        await _bed.ApplyAsync(place => FederatedRole.Of(place, "team", new GitHubParty("octo", "churn") { Branches = ["main"], OrganizationId = "1", RepositoryId = "2" }));
        Task<MlRole> Apply() => _bed.ApplyAsync(place => FederatedRole.Of(place, "team", new GitHubParty("octo", repository) { Branches = ["main"] }), widen: false);

        if (isRefused)
        {
            Assert.Equal("RoleWouldWiden", (await Assert.ThrowsAsync<MlOpsException>(Apply)).Id);
            return;
        }

        Assert.Equal("UPDATED", (await Apply()).Status);
    }

    [Fact]
    public async Task A_tag_of_the_scope_has_no_case()
    {
        Func<RecipePlace, RoleRecipe> Team(string tag) => place =>
            FederatedRole.Of(place, "team", Party, new FederatedAccess { Persona = Options("Auditor") with { ScopeTags = ImmutableSortedDictionary<string, string>.Empty.Add(tag, "churn") } });
        await _bed.ApplyAsync(Team("team"));

        Assert.Equal("UPDATED", (await _bed.ApplyAsync(Team("Team"), widen: false)).Status);
    }

    [Theory]
    [InlineData("mlops:recipe:ScopeTag:team")]
    [InlineData("mlops:recipe:Persona")]
    public async Task Without_what_narrows_it_a_role_tells_no_recipe(string lost)
    {
        Func<RecipePlace, RoleRecipe> team = place => FederatedRole.Of(place, "team", Party, new FederatedAccess { Persona = Options("MlOpsEngineer") });
        await _bed.ApplyAsync(team);
        await _bed.Iam.UntagRoleAsync(new Amazon.IdentityManagement.Model.UntagRoleRequest { RoleName = "team", TagKeys = [lost] }, TestContext.Current.CancellationToken);

        Assert.Equal("RecipeUnknown", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.ReadAsync("team"))).Id);
        Assert.Equal("UPDATED", (await _bed.ApplyAsync(team, widen: false)).Status);
        Assert.Equal("DELETED", (await _bed.RemoveAsync("team")).Status);
    }

    // Whoever is stopped between setting tags and taking stale ones off leaves choices that no command makes.
    [Fact]
    public async Task Tags_that_make_no_whole_choice_keep_the_role_narrow_and_let_it_be_removed()
    {
        await _bed.ApplyAsync(place => FederatedRole.Of(place, "team", Party, new FederatedAccess { Persona = Options("DataScientist") }));
        await _bed.Iam.TagRoleAsync(new Amazon.IdentityManagement.Model.TagRoleRequest { RoleName = "team", Tags = [new() { Key = "mlops:recipe:Persona", Value = "Auditor" }] }, TestContext.Current.CancellationToken);

        Assert.Equal("RoleWouldWiden", (await Assert.ThrowsAsync<MlOpsException>(() => _bed.ApplyAsync(place => FederatedRole.Of(place, "team", Party), widen: false))).Id);
        Assert.Equal("DRIFTED", (await _bed.CheckAsync("team")).Status);
        Assert.Equal("DELETED", (await _bed.RemoveAsync("team")).Status);
    }

    [Fact]
    public void Models_of_others_run_in_no_endpoint_whatever_else_is_attached()
    {
        NamedPolicy full = new("full", PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sagemaker:*","Resource":"*"}]}"""));
        var (options, component) = (Options("MlOpsEngineer") with { ModelNames = ["churn-*"] }, $"arn:aws:sagemaker:us-west-2:{Account}:inference-component/one");
        Assert.True(Decide(options, "sagemaker:CreateInferenceComponent", component, full, ("sagemaker:ModelArn", $"arn:aws:sagemaker:us-west-2:{Account}:model/churn-1")));
        Assert.False(Decide(options, "sagemaker:CreateInferenceComponent", component, full, ("sagemaker:ModelArn", $"arn:aws:sagemaker:us-west-2:{Account}:model/fraud-1")));
    }

    [Theory]
    [InlineData("sagemaker:CreateMonitoringSchedule", "aws:RequestTag/team")]
    [InlineData("sagemaker:UpdateMonitoringSchedule", "aws:ResourceTag/team")]
    public void What_names_no_instances_does_not_run(string action, string tag)
    {
        var (options, arn) = (Options("MlOpsEngineer") with { Guardrails = new Guardrails { InstanceTypes = ["ml.m5.*"] } }, $"arn:aws:sagemaker:us-west-2:{Account}:monitoring-schedule/one");
        Assert.True(Decide(options, action, arn, (tag, "churn"), ("sagemaker:InstanceTypes", "ml.m5.large")));
        Assert.False(Decide(options, action, arn, (tag, "churn")));
    }

    [Theory]
    [InlineData("DataScientist", "sagemaker:CreateTransformJob", "transform-job/one")]
    [InlineData("MlOpsEngineer", "sagemaker:CreateEndpointConfig", "endpoint-config/one")]
    public void Models_that_are_named_alone_are_run(string persona, string action, string name)
    {
        var (options, arn) = (Options(persona) with { ModelNames = ["churn-*"] }, $"arn:aws:sagemaker:us-west-2:{Account}:{name}");
        Assert.True(Decide(options, action, arn, ("aws:RequestTag/team", "churn"), ("sagemaker:ModelArn", $"arn:aws:sagemaker:us-west-2:{Account}:model/churn-1")));
        Assert.False(Decide(options, action, arn, ("aws:RequestTag/team", "churn"), ("sagemaker:ModelArn", $"arn:aws:sagemaker:us-west-2:{Account}:model/fraud-1")));
        Assert.False(Decide(options, action, arn, ("aws:RequestTag/team", "churn")));
    }

    [Fact]
    public void A_pipeline_that_is_there_gets_its_own_tags_again()
    {
        const string Pipeline = $"arn:aws:sagemaker:us-west-2:{Account}:pipeline/one";
        Assert.True(Decide("MlOpsEngineer", "sagemaker:AddTags", Pipeline, ("aws:RequestTag/team", "churn"), ("aws:ResourceTag/team", "churn")));
        Assert.False(Decide("MlOpsEngineer", "sagemaker:AddTags", Pipeline, ("aws:RequestTag/team", "churn"), ("aws:ResourceTag/team", "fraud")));
    }

    [Fact]
    public void What_names_no_instances_does_not_run_where_instances_are_named()
    {
        var options = Options("MlOpsEngineer") with { Guardrails = new Guardrails { InstanceTypes = ["ml.m5.*"] } };
        const string Config = $"arn:aws:sagemaker:us-west-2:{Account}:endpoint-config/one";
        Assert.True(Decide(options, "sagemaker:CreateEndpointConfig", Config, ("aws:RequestTag/team", "churn"), ("sagemaker:InstanceTypes", "ml.m5.large")));
        Assert.False(Decide(options, "sagemaker:CreateEndpointConfig", Config, ("aws:RequestTag/team", "churn")));
    }

    [Fact]
    public void A_hardened_role_needs_a_persona() => Assert.Equal(
        "HardeningIncomplete", Assert.Throws<MlOpsException>(() => FederatedRole.Of(Place, "team", Party, new FederatedAccess { Hardened = true })).Id);

    private static string Refused(PersonaOptions options) => Assert.Throws<MlOpsException>(() => FederatedRole.Of(Place, "team", Party, new FederatedAccess { Persona = options })).Id;

    private static PersonaOptions Options(string persona) => new()
    {
        Personas = [persona],
        ScopeTags = Churn,
        ModelPackageGroups = ["churn"],
        ExecutionRoles = persona is "DataScientist" or "MlOpsEngineer" ? ["churn-jobs"] : [],
    };

    private static (string, string)[] Status(string? status) => status is null ? [] : [("sagemaker:ModelApprovalStatus", status)];

    private static bool Decide(string persona, string action, string resource, params (string Key, string Value)[] context) => Decide(Options(persona), action, resource, context);

    private static bool Decide(PersonaOptions options, string action, string resource, params (string Key, string Value)[] context) => Decide(options, action, resource, besides: null, context);

    private static bool Decide(PersonaOptions options, string action, string resource, NamedPolicy? besides, params (string Key, string Value)[] context)
    {
        var request = new AuthorizationRequest { Principal = new AuthorizationPrincipal { Arn = $"arn:aws:sts::{Account}:assumed-role/team/somebody", AccountId = Account, RoleArn = $"arn:aws:iam::{Account}:role/team" }, Action = action, Resource = resource, ResourceAccountId = Account };
        return PolicyEvaluator.Evaluate(
            context.Aggregate(request, (call, key) => call.With(key.Key, key.Value)),
            new PolicySet { Identity = [new NamedPolicy("persona", PersonaPolicy.Of(Place, options).Document), .. besides is null ? Array.Empty<NamedPolicy>() : [besides]] }).IsAllowed;
    }
}
