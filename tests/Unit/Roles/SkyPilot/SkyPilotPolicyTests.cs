using MlOps.Iam;
using MlOps.Iam.Linting;
using MlOps.Iam.ManagedPolicies;
using MlOps.Roles;
using MlOps.Roles.SkyPilot;

namespace MlOps.Unit.Roles.SkyPilot;

/// <summary>The policy of SkyPilot's users is what its documentation says, and what was chosen besides.</summary>
public sealed class SkyPilotPolicyTests
{
    private const string Account = "123456789012";
    private const string Code = "https://github.com/skypilot-org/skypilot/blob/";

    private static readonly SkyPilotPolicyOptions Everything = new()
    {
        CloneDisk = true,
        Ports = true,
        S3 = BucketAccess.Scoped,
        ManageBuckets = true,
        AutoCreateRole = true,
        Efa = true,
        PlacementGroup = true,
        CapacityReservation = true,
        Ssm = true,
        QuotaCheck = true,
    };

    public static TheoryData<string> Partitions => ["aws", "aws-us-gov", "aws-cn"];

    [Fact]
    public void Without_a_choice_it_is_the_policy_of_the_page_statement_for_statement()
    {
        var made = Make(new SkyPilotPolicyOptions());
        var page = Page(1);

        Assert.Equal(8, made.Statements.Length);
        Assert.True(PolicyEquality.AreEqual(page, made));
        Assert.All(made.Statements.Zip(page.Statements), pair => Assert.True(AreEqual(pair.First, pair.Second)));
        Assert.All(made.Statements, statement => Assert.Null(statement.Sid));
    }

    [Fact]
    public void Without_spot_instances_the_last_statement_of_the_page_is_left_out()
    {
        var page = Page(1);

        Assert.True(PolicyEquality.AreEqual(page with { Statements = page.Statements[..^1] }, Make(new SkyPilotPolicyOptions { Spot = false })));
    }

    [Fact]
    public void Disks_are_cloned_with_the_statement_of_the_page() => Assert.True(AreEqual(Page(2).Statements[0], Added(new SkyPilotPolicyOptions { CloneDisk = true })));

    [Fact]
    public void Ports_are_opened_with_the_statement_of_the_page() => Assert.True(AreEqual(Page(3).Statements[0], Added(new SkyPilotPolicyOptions { Ports = true })));

    [Fact]
    public void A_role_is_made_with_the_two_statements_of_the_page_in_place_of_their_short_ones_and_what_the_code_calls_besides()
    {
        var policy = SkyPilotPolicy.Of(Place(), new SkyPilotPolicyOptions { AutoCreateRole = true });
        var made = PolicyDocument.Parse(policy.Json).Statements;

        Assert.Equal(9, made.Length);
        Assert.True(AreEqual(Page(4).Statements[0], made[5]));
        Assert.True(AreEqual(Page(5).Statements[0], made[6]));
        Assert.Equal(["iam:PutRolePolicy"], made[8].Actions);
        Assert.Equal(["arn:aws:iam::123456789012:role/skypilot-v1"], made[8].Resources);
        Assert.Contains("iam:PutRolePolicy", policy.Statements[8].Reason, StringComparison.Ordinal);
        Assert.Contains("documentation does not name it", policy.Statements[8].Reason, StringComparison.Ordinal);
        Assert.Contains(policy.Notes, note => note.Contains("administrator", StringComparison.Ordinal));
    }

    [Fact]
    public void Full_access_to_buckets_is_what_AmazonS3FullAccess_grants()
    {
        var managed = PolicyDocument.Parse(ManagedPolicyCatalog.Find("AmazonS3FullAccess").Json);

        Assert.True(AreEqual(Assert.Single(managed.Statements), Added(new SkyPilotPolicyOptions { S3 = BucketAccess.Full })));
        Assert.Equal(9, Make(new SkyPilotPolicyOptions { S3 = BucketAccess.Full, ManageBuckets = true }).Statements.Length);
    }

    [Fact]
    public void Access_to_buckets_is_kept_to_those_that_are_named()
    {
        var all = Make(new SkyPilotPolicyOptions { S3 = BucketAccess.Scoped, ManageBuckets = true }).Statements[8..];
        var named = Make(new SkyPilotPolicyOptions { S3 = BucketAccess.Scoped, ManageBuckets = true, Buckets = ["team-data", "ml-*"] }).Statements[8..];

        Assert.Equal(
            ["s3:GetObject s3:PutObject s3:DeleteObject: arn:aws:s3:::*/*", "s3:ListBucket s3:GetBucketLocation: arn:aws:s3:::*", "s3:ListAllMyBuckets: *", "s3:CreateBucket s3:DeleteBucket s3:PutBucketTagging: arn:aws:s3:::*"],
            all.Select(Text));
        Assert.Equal(
            ["arn:aws:s3:::team-data/* arn:aws:s3:::ml-*/*", "arn:aws:s3:::team-data arn:aws:s3:::ml-*", "*", "arn:aws:s3:::team-data arn:aws:s3:::ml-*"],
            named.Select(statement => string.Join(' ', statement.Resources)));
    }

    [Fact]
    public void What_the_documentation_does_not_name_says_so_with_the_code_that_does_it()
    {
        var policy = SkyPilotPolicy.Of(Place(), new SkyPilotPolicyOptions { Efa = true, PlacementGroup = true, CapacityReservation = true, QuotaCheck = true });
        var added = PolicyDocument.Parse(policy.Json).Statements[8..];

        Assert.Equal(
            [
                "ec2:AuthorizeSecurityGroupEgress: arn:aws:ec2:*:123456789012:security-group/*",
                "ec2:CreatePlacementGroup ec2:DeletePlacementGroup: arn:aws:ec2:*:123456789012:placement-group/*",
                "ec2:RunInstances: arn:aws:ec2:*:123456789012:placement-group/*",
                "ec2:RunInstances: arn:aws:ec2:*:123456789012:capacity-reservation/*",
                "servicequotas:GetServiceQuota: arn:aws:servicequotas:*:123456789012:ec2/*",
            ],
            added.Select(Text));
        Assert.All(policy.Statements.Skip(8), statement => Assert.Matches($"documentation does not name it; the code does it: {Code}[0-9a-f]{{40}}/sky/", statement.Reason));
        Assert.All(policy.Statements.Take(8), statement => Assert.DoesNotContain("does not name", statement.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Session_Manager_reaches_instances_with_the_document_that_SkyPilot_uses() => Assert.Equal(
        "ssm:StartSession: arn:aws:ec2:us-west-2:123456789012:instance/* arn:aws:ssm:us-west-2::document/AWS-StartSSHSession",
        Text(Added(new SkyPilotPolicyOptions { Ssm = true, Regions = ["us-west-2"] })));

    [Theory]
    [MemberData(nameof(Partitions))]
    public void Every_part_is_of_the_partition_and_without_errors(string partition)
    {
        var policy = SkyPilotPolicy.Of(new RecipePlace(partition, Account), Everything);

        Assert.Empty(PolicyLint.Check(policy).Where(finding => finding.Severity == MlSeverity.Error));
        Assert.All(
            policy.Statements.SelectMany(statement => statement.Resources).Where(resource => resource != "*"),
            resource => Assert.StartsWith($"arn:{partition}:", resource, StringComparison.Ordinal));
        Assert.All(policy.Statements, statement => Assert.False(string.IsNullOrEmpty(statement.Reason)));
        Assert.DoesNotContain("${", policy.Json + string.Concat(policy.Notes) + string.Concat(policy.Statements.Select(statement => statement.Reason)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("eu-west-1", "aws")]
    [InlineData(null, "aws")]
    public void The_partition_is_that_of_the_regions(string? region, string partition) =>
        Assert.Equal(new RecipePlace(partition, Account), SkyPilotPolicy.PlaceOf(new SkyPilotPolicyOptions { Regions = region is null ? [] : [region] }, Account));

    [Fact]
    public void Regions_take_the_place_of_the_wildcard_in_every_ARN_of_EC2()
    {
        var made = Make(new SkyPilotPolicyOptions { Ports = true, Regions = ["us-west-2", "eu-west-1", "us-west-2"] });

        Assert.Equal(["arn:aws:ec2:us-west-2::image/ami-*", "arn:aws:ec2:eu-west-1::image/ami-*"], made.Statements[0].Resources);
        Assert.Equal(10, made.Statements[1].Resources.Length);
        Assert.Equal(["arn:aws:ec2:us-west-2:123456789012:*", "arn:aws:ec2:eu-west-1:123456789012:*"], made.Statements[4].Resources);
        Assert.DoesNotContain(made.Statements.SelectMany(statement => statement.Resources), resource => resource.StartsWith("arn:aws:ec2:*", StringComparison.Ordinal));
    }

    [Fact]
    public void The_role_and_its_instance_profile_have_the_name_that_was_given()
    {
        var policy = SkyPilotPolicy.Of(Place(), new SkyPilotPolicyOptions { RoleName = "sky-team", Name = "sky" });

        Assert.Equal(("sky", "sky.json"), (policy.Name, policy.FileName));
        Assert.Equal(["arn:aws:iam::123456789012:role/sky-team"], policy.Statements[5].Resources);
        Assert.Equal(["arn:aws:iam::123456789012:instance-profile/sky-team"], policy.Statements[6].Resources);
        Assert.Contains(policy.Notes, note => note.Contains("aws.remote_identity: sky-team", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_notes_say_what_is_wide_in_the_policy_of_the_page()
    {
        var policy = SkyPilotPolicy.Of(Place(), new SkyPilotPolicyOptions());

        Assert.Equal("minimal-skypilot-policy", policy.Name);
        Assert.Contains(policy.Notes, note => note.StartsWith("ec2:Describe* on *", StringComparison.Ordinal));
        Assert.Contains(policy.Notes, note => note.Contains("0.0.0.0/0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12345678901", "AccountIdInvalid")]
    [InlineData("1234-5678-9012", "AccountIdInvalid")]
    [InlineData("١٢٣٤٥٦٧٨٩٠١٢", "AccountIdInvalid")]
    public void An_account_that_is_none_is_refused(string account, string id) => Assert.Equal(id, Refused(new SkyPilotPolicyOptions(), account).Id);

    public static TheoryData<string, string> Wrong => new()
    {
        { "vpc:vpc-123", "VpcIdInvalid" },
        { "vpc:my-vpc", "VpcIdInvalid" },
        { "vpc:vpc-0123456789abcdef0\n", "VpcIdInvalid" },
        { "region:us-wets-2", "UnknownRegion" },
        { "region:us-west-2 us-gov-west-1", "RegionsOfSeveralPartitions" },
        { "role:a b", "RoleNameInvalid" },
        { "name:a/b", "PolicyNameInvalid" },
        { "bucket:Team", "InvalidName" },
        { "bucket:team-data", "BucketWithoutUse" },
        { "full:team-data", "BucketWithoutUse" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_AWS_would_not_take_is_refused(string given, string id)
    {
        var (what, values) = (given.Split(':')[0], given.Split(':')[1]);
        var error = Refused(
            what switch
            {
                "vpc" => new() { VpcIds = [values] },
                "region" => new() { Regions = [.. values.Split(' ')] },
                "role" => new() { RoleName = values },
                "name" => new() { Name = values },
                "full" => new() { Buckets = [values], S3 = BucketAccess.Full },
                _ => new() { Buckets = [values] },
            },
            Account);

        Assert.Equal(id, error.Id);
        Assert.NotEmpty(error.RecommendedAction!);
    }

    [Fact]
    public void More_than_a_managed_policy_takes_is_refused()
    {
        var error = Assert.Throws<MlOpsException>(() => SkyPilotPolicy.Of(Place(), Everything with { Regions = [.. Enumerable.Range(1, 20).Select(number => $"us-west-{number}")] }));

        Assert.Equal(("PolicyTooLarge", MlErrorCategory.LimitsExceeded), (error.Id, error.Category));
    }

    internal static RecipePlace Place() => new("aws", Account);

    internal static PolicyDocument Make(SkyPilotPolicyOptions options) => PolicyDocument.Parse(SkyPilotPolicy.Of(Place(), options).Json);

    internal static string Text(PolicyStatement statement) => $"{string.Join(' ', statement.Actions)}: {string.Join(' ', statement.Resources)}";

    private static PolicyStatement Added(SkyPilotPolicyOptions options)
    {
        var made = Make(options);
        Assert.Equal(9, made.Statements.Length);
        return made.Statements[8];
    }

    private static MlOpsException Refused(SkyPilotPolicyOptions options, string account) => Assert.Throws<MlOpsException>(() => SkyPilotPolicy.Check(options, account));

    private static PolicyDocument Page(int block) => PublishedBlock.Read($"skypilot-aws-permissions-{block}", ("<account-ID-without-hyphens>", Account));

    private static bool AreEqual(PolicyStatement left, PolicyStatement right) => PolicyEquality.AreEqual(new PolicyDocument { Statements = [left] }, new PolicyDocument { Statements = [right] });
}
