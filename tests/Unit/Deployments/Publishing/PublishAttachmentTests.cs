using Amazon.IdentityManagement.Model;
using MlOps.Deployments.Publishing;
using MlOps.Sandbox.Faults;

namespace MlOps.Unit.Deployments.Publishing;

/// <summary>Policies are attached to whom was named, once each, and nothing is changed before all of them are known.</summary>
public sealed class PublishAttachmentTests : IAsyncDisposable
{
    private readonly PublishBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Roles_users_and_groups_get_it_once()
    {
        await _bed.MakeRoleAsync("deployer", "/ml/");
        await _bed.MakeGroupAsync("admins");
        var options = new PublishOptions { AttachTo = ["role/deployer", "user/operator", "group/admins", "arn:aws:iam::123456789012:role/ml/deployer"] };

        var published = await _bed.PublishAsync(PublishBed.Policy(), options);
        var again = await _bed.PublishAsync(PublishBed.Policy(), options);

        Assert.Equal(["created with version v1", "attached to role/deployer", "attached to user/operator", "attached to group/admins"], published.Changes);
        string[] arns = ["arn:aws:iam::123456789012:role/ml/deployer", "arn:aws:iam::123456789012:user/operator", "arn:aws:iam::123456789012:group/ml/admins"];
        Assert.Equal(arns, published.AttachedTo);
        Assert.Equal(["admins", "deployer", "operator"], _bed.AttachedTo());
        Assert.Equal("UNCHANGED", again.Status);
        Assert.Equal(arns, again.AttachedTo);
        Assert.Equal(3, _bed.Writes.Count(operation => operation.StartsWith("Attach", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("user/operator", 9, 1, false, null)]
    [InlineData("user/operator", 9, 4, true, null)]
    [InlineData("user/operator", 9, 11, true, null)]
    [InlineData("user/operator", 9, 12, false, "20")]
    [InlineData("role/deployer", 9, 16, true, null)]
    [InlineData("role/deployer", 9, 17, false, "25")]
    [InlineData("group/admins", 9, 1, false, null)]
    [InlineData("group/admins", 9, 2, false, "10")]
    public async Task All_that_is_to_be_attached_is_counted_before_the_first_is_created(string to, int attached, int count, bool isWarned, string? most)
    {
        await _bed.MakeRoleAsync("deployer");
        await _bed.MakeGroupAsync("admins");
        var options = new PublishOptions { AttachTo = [to] };
        // The user is an administrator already.
        for (var number = to.StartsWith("user/", StringComparison.Ordinal) ? 1 : 0; number < attached; number++)
        {
            await _bed.PublishAsync(PublishBed.Policy(name: $"old{number}"), options);
        }

        var before = _bed.Writes.Count();
        var error = await Record.ExceptionAsync(() => _bed.CheckAsync([PublishBed.Policy(name: "old1"), .. Enumerable.Range(0, count).Select(number => PublishBed.Policy(name: $"new{number}"))], options));

        Assert.Equal(most is null ? null : "AttachmentsTooMany", (error as MlOpsException)?.Id);
        Assert.Equal(most is null ? null : $"{to} has 9 managed policies, and would get {count} more: no quota lets it have more than {most}. Nothing was changed.", error?.Message);
        Assert.Equal(isWarned, _bed.Observer.Warnings.Any(warning => warning.StartsWith($"{to} has 9 managed policies, and would get {count} more: AWS's default quota is 10.", StringComparison.Ordinal)));
        Assert.Equal(before, _bed.Writes.Count());
    }

    [Theory]
    [InlineData("deployer", "AttachToInvalid", "role/deployer, user/deployer or group/deployer")]
    [InlineData("", "AttachToInvalid", "role/NAME")]
    [InlineData("policy/deployer", "AttachToInvalid", "role/NAME")]
    [InlineData("role/", "AttachToInvalid", "role/NAME")]
    [InlineData("Role/deployer", "AttachToInvalid", "role/NAME")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/deployer/session", "AttachToInvalid", "role/deployer")]
    [InlineData("arn:aws:iam::123456789012:policy/deployer", "AttachToInvalid", "ARN")]
    [InlineData("arn:aws-cn:iam::123456789012:role/deployer", "AttachToInvalid", "ARN")]
    [InlineData("arn:aws:iam::999999999999:role/deployer", "AccountMismatch", "999999999999")]
    [InlineData("role/nobody", "AttachToNotFound", "Check its name")]
    [InlineData("user/deployer", "AttachToNotFound", "Check its name")]
    [InlineData("group/deployer", "AttachToNotFound", "Check its name")]
    [InlineData("role/other/deployer", "AttachToNotFound", "arn:aws:iam::123456789012:role/deployer")]
    [InlineData("arn:aws:iam::123456789012:role/other/deployer", "AttachToNotFound", "arn:aws:iam::123456789012:role/deployer")]
    [InlineData("role/AWSServiceRoleForECS", "EntityUnmodifiable", "role of your own")]
    [InlineData("role/AWSReservedSSO_Admin_1", "EntityUnmodifiable", "permission set")]
    public async Task Whom_nobody_can_attach_to_is_refused_before_anything_is_changed(string given, string id, string advice)
    {
        await _bed.MakeRoleAsync("deployer");
        await _bed.MakeRoleAsync("AWSServiceRoleForECS", "/aws-service-role/ecs.amazonaws.com/");
        await _bed.MakeRoleAsync("AWSReservedSSO_Admin_1", "/aws-reserved/sso.amazonaws.com/");
        var before = _bed.Writes.Count();

        var error = await _bed.FailAsync(PublishBed.Policy(), new PublishOptions { AttachTo = ["role/deployer", given] });

        Assert.Equal((id, given), (error.Id, error.Resource == "arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS" || error.Resource?.Contains("aws-reserved", StringComparison.Ordinal) == true ? given : error.Resource));
        Assert.Contains(advice, error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, _bed.Writes.Count());
    }

    [Fact]
    public async Task A_new_policy_that_IAM_does_not_know_everywhere_yet_is_waited_for()
    {
        await _bed.MakeRoleAsync("deployer");
        _bed.Aws.Faults.NewPolicyDelay = TimeSpan.FromSeconds(20);
        var start = _bed.Aws.Time.GetUtcNow();

        await _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { AttachTo = ["role/deployer"] });

        Assert.Equal(["deployer"], _bed.AttachedTo());
        Assert.InRange(_bed.Aws.Time.GetUtcNow() - start, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(26));
    }

    [Fact]
    public async Task It_is_not_waited_for_without_end()
    {
        await _bed.MakeRoleAsync("deployer");
        _bed.Aws.Faults.NewPolicyDelay = TimeSpan.FromHours(1);

        var error = await _bed.FailAsync(PublishBed.Policy(), new PublishOptions { AttachTo = ["role/deployer"] });

        Assert.Equal("ResourceNotFound", error.Id);
        Assert.Contains("Done already: policy reader created with version v1.", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_attaching_fails_half_way_the_error_says_what_is_done_and_the_same_command_goes_on()
    {
        await _bed.MakeRoleAsync("deployer");
        await _bed.MakeRoleAsync("second");
        var options = new PublishOptions { AttachTo = ["role/deployer", "role/second"] };
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "AttachRolePolicy", Call = 2, Times = 100 });

        var error = await _bed.FailAsync(PublishBed.Policy(), options);

        Assert.Equal("ServiceUnavailable", error.Id);
        Assert.Contains("Done already: policy reader created with version v1, attached to role/deployer.", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(["deployer"], _bed.AttachedTo());
        _bed.Aws.Faults.Clear();
        var published = await _bed.PublishAsync(PublishBed.Policy(), options);
        Assert.Equal(["attached to role/second"], published.Changes);
        Assert.Equal(["deployer", "second"], _bed.AttachedTo());
    }

    [Fact]
    public async Task Who_has_as_many_policies_as_the_quota_lets_is_told_what_to_do()
    {
        await _bed.MakeRoleAsync("full");
        for (var number = 0; number < 10; number++)
        {
            await _bed.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "full", PolicyArn = $"arn:aws:iam::aws:policy/P{number}" }, Token);
        }

        var error = await _bed.FailAsync(PublishBed.Policy(), new PublishOptions { AttachTo = ["role/full"] });

        Assert.Equal("QuotaExceeded", error.Id);
        Assert.Contains("PoliciesPerRole: 10", error.Message, StringComparison.Ordinal);
        Assert.Contains("Detach a policy that role/full does not need", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("Done already: policy reader created", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_says_how_things_stand()
    {
        await _bed.MakeRoleAsync("deployer");
        using var stop = new CancellationTokenSource();
        _bed.Observer.OnVerbose = line =>
        {
            if (line.StartsWith("Attaching", StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bed.PublishAsync(PublishBed.Policy(), new PublishOptions { AttachTo = ["role/deployer"] }, stop.Token));

        Assert.Contains("Stopped. Done already: policy reader created with version v1. Run the same command again for the rest.", _bed.Observer.Informations);
    }
}
