using MlOps.Iam;
using MlOps.Iam.CloudTrail;

namespace MlOps.Unit.Iam.CloudTrail;

/// <summary>A log is compared with policies of identities alone.</summary>
public sealed class ComparedPoliciesTests
{
    private static readonly MlPolicy Own = PolicyReading.Read("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:CreateBucket","Resource":"*"}]}""", "own");
    private static readonly MlPolicy Trust = PolicyReading.Read("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudformation.amazonaws.com"},"Action":"sts:AssumeRole"}]}""", "deployment-trust");
    private static readonly MlPolicy OfBucket = PolicyReading.Read("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*"}]}""", "bucket");

    [Fact]
    public void Trust_policies_are_left_out_and_named()
    {
        var (policies, warning) = ComparedPolicies.Of([Own, Trust], null);

        Assert.Equal(["own"], policies.Select(policy => policy.Name));
        Assert.Contains("Left out: deployment-trust", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_of_identities_are_all_taken_without_a_word()
    {
        var (policies, warning) = ComparedPolicies.Of([Own, Own], null);

        Assert.Equal(2, policies.Length);
        Assert.Null(warning);
    }

    [Fact]
    public void Others_are_refused_by_their_names()
    {
        Assert.Equal(("PolicyTypeUnfit", "bucket"), Refused([Own, OfBucket], null));
        Assert.Equal(("PolicyTypeUnfit", "deployment-trust"), Refused([Trust], null));
        Assert.Equal(("PolicyTypeUnfit", "own"), Refused([Own], PolicyType.ServiceControl));
        Assert.Equal(("PolicyTypeUnfit", "own"), Refused([Own], PolicyType.ResourceControl));
    }

    private static (string Id, string? Resource) Refused(MlPolicy[] policies, PolicyType? type) =>
        Assert.Throws<MlOpsException>(() => ComparedPolicies.Of(policies, type)) is var error ? (error.Id, error.Resource) : default;
}
