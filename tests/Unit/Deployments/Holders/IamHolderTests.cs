using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments.Holders;

/// <summary>Who has policies on a role that are not its template's, and who has policies of the product, is named before anything is deleted.</summary>
public sealed class IamHolderTests : IAsyncDisposable
{
    private const string ReadOnly = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    private const string Anything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ssm:GetParameter","Resource":"*"}]}""";

    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _dev = DeploymentBed.Product("dev");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Role => _dev.ResourceNames["CodeBuildRole"];

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Policies_that_somebody_put_on_a_role_are_named_with_the_commands_and_nothing_is_changed()
    {
        await _bed.DeployAsync(_dev);
        await _bed.FillAsync(_dev);
        var iam = (await _bed.OpenAsync(_dev)).Iam;
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = ReadOnly }, Token);
        await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = Role, PolicyName = "by-hand", PolicyDocument = Anything }, Token);
        var before = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev));

        Assert.Equal(("RemovalBlocked", MlErrorCategory.InvalidOperation, _dev.StackName), (error.Id, error.Category, error.Resource));
        Assert.Equal(["RoleInUse", "RoleInUse"], error.Findings.Select(finding => finding.Id));
        Assert.Equal(
            $"Stack {_dev.StackName} is not removed, because AWS would refuse to delete what others hold. "
            + $"Role {Role} has the inline policy by-hand, which its template does not give it. "
            + $"Role {Role} has the managed policy {ReadOnly} attached, which its template does not give it. Nothing was changed.",
            error.Message);
        Assert.Equal(
            $"Delete it:\n  aws iam delete-role-policy --role-name {Role} --policy-name by-hand\n"
            + $"Detach it:\n  aws iam detach-role-policy --role-name {Role} --policy-arn {ReadOnly}\n"
            + "Then run the command again; or give -SkipHolderCheck to let CloudFormation find out what can be deleted.",
            error.RecommendedAction);
        Assert.All(_bed.Aws.Calls.Calls.Skip(before), call => Assert.True(call.IsReadOnly, call.ToString()));

        await iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = Role, PolicyName = "by-hand" }, Token);
        await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = ReadOnly }, Token);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
    }

    [Fact]
    public async Task Whoever_asks_what_would_be_removed_is_told_who_holds_what_and_is_refused_before_being_asked()
    {
        await _bed.DeployAsync(_dev);
        await (await _bed.OpenAsync(_dev)).Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = ReadOnly }, Token);

        var plan = await _bed.PlanRemovalAsync(_dev);

        Assert.Equal(("PLANNED", "Error"), (plan.Status, Assert.Single(plan.Findings).Severity));
        Assert.StartsWith($"The removal is refused: Role {Role} has the managed policy", RemovalDescription.Lines(plan, new RemoveOptions())[^1], StringComparison.Ordinal);
        Assert.Equal("RemovalBlocked", Assert.Throws<MlOpsException>(() => RemoveOperation.EnsureAllowed(plan, new RemoveOptions { Force = true })).Id);
    }

    [Fact]
    public async Task An_instance_profile_that_holds_a_role_is_named()
    {
        await _bed.DeployAsync(_dev);
        var profile = _bed.Add(
            "AWS::IAM::InstanceProfile",
            "notebooks",
            new JsonObject
            {
                ["InstanceProfileName"] = "notebooks",
                ["Arn"] = "arn:aws:iam::123456789012:instance-profile/notebooks",
                ["Path"] = "/",
                ["InstanceProfileId"] = "AIPA0123456789ABCDEF0",
                ["Roles"] = new JsonArray(Role),
            },
            isGlobal: true);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev));

        Assert.Contains($"Instance profile arn:aws:iam::123456789012:instance-profile/notebooks holds role {Role}", error.Message, StringComparison.Ordinal);
        Assert.Contains($"aws iam remove-role-from-instance-profile --instance-profile-name notebooks --role-name {Role}", error.RecommendedAction, StringComparison.Ordinal);
        _bed.Remove(profile);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
    }

    [Fact]
    public async Task What_was_put_on_a_role_while_its_stack_went_is_named_after_the_failure()
    {
        await _bed.DeployAsync(_dev);
        var iam = (await _bed.OpenAsync(_dev)).Iam;
        var isDone = false;
        _bed.Observer.OnProgress = _ =>
        {
            // CloudFormation has begun, and the role is there still.
            if (!isDone)
            {
                isDone = true;
                _bed.Resources.Single(resource => resource.Id == Role).Properties["ManagedPolicyArns"] = new JsonArray(ReadOnly);
            }
        };

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev));

        Assert.True(isDone);
        Assert.Equal("StackDeletionFailed", error.Id);
        Assert.Contains("CodeBuildRole (AWS::IAM::Role) DELETE_FAILED: ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Role {Role} has the managed policy {ReadOnly} attached, which its template does not give it.", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            $"Detach it:\n  aws iam detach-role-policy --role-name {Role} --policy-arn {ReadOnly}\nThen run the command again: it resumes the deletion.", error.RecommendedAction);
        await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = ReadOnly }, Token);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
    }

    [Fact]
    public async Task Others_who_have_a_policy_of_the_product_are_named_and_its_own_roles_are_not()
    {
        var product = HolderBed.Enterprise;
        await _bed.DeployEnterpriseAsync(product);
        var policy = _bed.Resources.First(resource => resource.Type == "AWS::IAM::ManagedPolicy").Id;
        var user = _bed.Add(
            "AWS::IAM::User", "analyst", new JsonObject { ["UserName"] = "analyst", ["UserId"] = "AIDA0123456789ABCDEF0", ["ManagedPolicyArns"] = new JsonArray(policy) }, isGlobal: true);
        var role = _bed.Add(
            "AWS::IAM::Role",
            "foreign",
            new JsonObject { ["RoleName"] = "foreign", ["RoleId"] = "AROA0123456789ABCDEF0", ["Arn"] = "arn:aws:iam::123456789012:role/foreign", ["PermissionsBoundary"] = policy },
            isGlobal: true);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(product));

        Assert.Equal("RemovalBlocked", error.Id);
        Assert.Equal(
            [$"Policy {policy} is attached to user analyst.", $"Policy {policy} is the permissions boundary of role foreign."],
            error.Findings.Where(finding => finding.Id == "PolicyInUse").Select(finding => finding.Message));
        Assert.Contains($"aws iam detach-user-policy --user-name analyst --policy-arn {policy}\n", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("\n  aws iam put-role-permissions-boundary --role-name foreign --permissions-boundary ANOTHER_ARN\n", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("Without any boundary role foreign may do all that its policies allow", error.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("delete-role-permissions-boundary", error.RecommendedAction, StringComparison.Ordinal);
        _bed.Remove(user);
        _bed.Remove(role);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(product)).Status);
    }

    [Fact]
    public async Task Where_the_template_does_not_tell_whose_policies_are_its_own_that_is_said()
    {
        var body = "Parameters:\n  Secret: { Type: String, NoEcho: true, Default: arn:aws:iam::aws:policy/ReadOnlyAccess }\n" + ProductTemplate.Write(_dev).Body
            .Replace("      RoleName: " + Role + "\n", "      RoleName: " + Role + "\n      ManagedPolicyArns: [!Ref Secret]\n", StringComparison.Ordinal);
        Assert.Contains("!Ref Secret", body, StringComparison.Ordinal);
        await _bed.DeployForeignAsync(_dev, body, _dev.StackName);

        var finding = Assert.Single((await _bed.PlanRemovalAsync(_dev)).Findings);

        Assert.Equal(("HoldersNotRead", "Warning"), (finding.Id, finding.Severity));
        Assert.Equal($"Look yourself:\n  aws iam list-attached-role-policies --role-name {Role}", finding.Suggestion);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev)).Status);
    }

    [Fact]
    public async Task What_may_not_be_read_takes_nothing_away_from_what_was_found()
    {
        foreach (var (denied, found) in new[] { ("iam:ListRolePolicies", $"has the managed policy {ReadOnly} attached"), ("iam:ListAttachedRolePolicies", "has the inline policy by-hand") })
        {
            await using var bed = HolderBed.Denying($"\"{denied}\"");
            await bed.DeployAsync(_dev);
            var role = bed.Resources.Single(resource => resource.Id == Role);
            role.Properties["ManagedPolicyArns"] = new JsonArray(ReadOnly);
            role.Properties["Policies"]!.AsArray().Add(new JsonObject { ["PolicyName"] = "by-hand", ["PolicyDocument"] = JsonNode.Parse(Anything) });

            var error = await Assert.ThrowsAsync<MlOpsException>(() => bed.RemoveAsync(_dev));

            Assert.Equal("RemovalBlocked", error.Id);
            Assert.Contains($"Role {Role} {found}", error.Message, StringComparison.Ordinal);
            Assert.Contains(error.Findings, finding => finding.Id == "HoldersNotRead" && finding.Message.Contains(denied, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whose_boundary_a_policy_is_is_told_though_whom_it_is_attached_to_is_not()
    {
        var product = HolderBed.Enterprise;
        await _bed.DeployEnterpriseAsync(product);
        var policy = _bed.Resources.First(resource => resource.Type == "AWS::IAM::ManagedPolicy").Id;
        _bed.Add(
            "AWS::IAM::Role",
            "foreign",
            new JsonObject { ["RoleName"] = "foreign", ["RoleId"] = "AROA0123456789ABCDEF0", ["Arn"] = "arn:aws:iam::123456789012:role/foreign", ["PermissionsBoundary"] = policy },
            isGlobal: true);

        // The first look, as often as it is tried, and not the second.
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "ListEntitiesForPolicy", Times = 5 });

        var findings = (await _bed.PlanRemovalAsync(product)).Findings;

        Assert.Equal(
            ["Error: PolicyInUse", "Warning: HoldersNotRead"], findings.Select(finding => $"{finding.Severity}: {finding.Id}").Order(StringComparer.Ordinal));
        Assert.Contains(findings, finding => finding.Message.StartsWith($"Who holds AWS::IAM::ManagedPolicy {policy} could not be read (whom it is attached to): ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_the_template_itself_attaches_a_policy_to_is_no_holder()
    {
        var body = ProductTemplate.Write(_dev).Body.Replace(
            "Resources:\n",
            "Resources:\n  Extra:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      ManagedPolicyName: extra\n      Roles: [foreign]\n      PolicyDocument: "
            + Anything + "\n",
            StringComparison.Ordinal);
        AddRole("foreign");
        AddRole("other");
        await _bed.DeployForeignAsync(_dev, body, _dev.StackName);
        _bed.Resources.Single(resource => resource.Id == "foreign").Properties["ManagedPolicyArns"] = new JsonArray("arn:aws:iam::123456789012:policy/extra");

        Assert.Empty((await _bed.PlanRemovalAsync(_dev)).Findings);

        _bed.Resources.Single(resource => resource.Id == "other").Properties["ManagedPolicyArns"] = new JsonArray("arn:aws:iam::123456789012:policy/extra");
        Assert.Equal(
            "Policy arn:aws:iam::123456789012:policy/extra is attached to role other.", Assert.Single((await _bed.PlanRemovalAsync(_dev)).Findings).Message);
    }

    [Fact]
    public async Task Whoever_skips_the_check_is_warned_and_CloudFormation_decides()
    {
        await _bed.DeployAsync(_dev);
        var iam = (await _bed.OpenAsync(_dev)).Iam;
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Role, PolicyArn = ReadOnly }, Token);
        var options = new RemoveOptions { SkipHolderCheck = true };

        var plan = await _bed.PlanRemovalAsync(_dev, options);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_dev, options));

        RemoveOperation.EnsureAllowed(plan, options);
        Assert.StartsWith("AWS may refuse: Role ", RemovalDescription.Lines(plan, options)[^1], StringComparison.Ordinal);
        Assert.Contains(
            _bed.Observer.Warnings,
            warning => warning.StartsWith("The removal goes on because of -SkipHolderCheck, though AWS may refuse it. Role ", StringComparison.Ordinal));
        Assert.Equal("StackDeletionFailed", error.Id);
        await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = Role, PolicyArn = ReadOnly }, Token);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_dev, options)).Status);
    }

    [Fact]
    public async Task What_may_not_be_read_is_said_and_keeps_nobody_from_removing()
    {
        await using var bed = HolderBed.Denying("""["iam:ListInstanceProfilesForRole","iam:ListRolePolicies"]""");
        await bed.DeployAsync(_dev);

        var plan = await bed.PlanRemovalAsync(_dev);

        // Three roles, and two things that are not read of each.
        Assert.Equal(6, plan.Findings.Count);
        Assert.All(plan.Findings, finding => Assert.Equal(("HoldersNotRead", "Warning"), (finding.Id, finding.Severity)));
        Assert.Contains(plan.Findings, finding => finding.Message.StartsWith(
            $"Who holds AWS::IAM::Role {Role} could not be read (inline policies): arn:aws:iam::123456789012:user/operator may not perform iam:ListRolePolicies on ", StringComparison.Ordinal));
        Assert.Equal(3, plan.Findings.Count(finding => finding.Suggestion!.Contains("iam:ListRolePolicies", StringComparison.Ordinal)));
        Assert.Equal(3, plan.Findings.Count(finding => finding.Suggestion!.Contains("iam:ListInstanceProfilesForRole", StringComparison.Ordinal)));
        Assert.Equal("DELETE_COMPLETE", (await bed.RemoveAsync(_dev)).Status);
    }

    private void AddRole(string name) => _bed.Add(
        "AWS::IAM::Role", name, new JsonObject { ["RoleName"] = name, ["RoleId"] = $"AROA{name}", ["Arn"] = $"arn:aws:iam::123456789012:role/{name}" }, isGlobal: true);
}
