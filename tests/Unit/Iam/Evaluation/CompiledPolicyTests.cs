using MlOps.Iam;
using MlOps.Iam.Evaluation;
using static MlOps.Unit.Iam.Evaluation.Policies;

namespace MlOps.Unit.Iam.Evaluation;

/// <summary>What the evaluator reads of a policy and keeps.</summary>
public sealed class CompiledPolicyTests
{
    [Fact]
    public void A_policy_is_read_once()
    {
        var document = Everything.Document with { };

        Assert.True(Allows(Call(), new PolicySet { Identity = [new NamedPolicy("p", document)] }));
        Assert.Same(CompiledPolicy.Of(document), CompiledPolicy.Of(document));
    }

    [Fact]
    public void A_copy_with_other_statements_or_another_version_is_another_policy()
    {
        var written = Policy("p", """{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::lake/${aws:username}/*"}""").Document;
        var call = Call().With("aws:username", "churn");

        Assert.True(Allows(call, new PolicySet { Identity = [new NamedPolicy("p", written)] }));
        Assert.False(Allows(call, new PolicySet { Identity = [new NamedPolicy("p", written with { Version = PolicyDocument.FirstVersion })] }));
        Assert.False(Allows(call, new PolicySet { Identity = [new NamedPolicy("p", written with { Statements = OnlyEc2.Document.Statements })] }));
        Assert.True(Allows(call, new PolicySet { Identity = [new NamedPolicy("p", written)] }));
    }

    [Fact]
    public void A_policy_is_the_same_whether_it_was_read_or_not()
    {
        var policy = Everything.Document with { };
        var other = new PolicyDocument { Version = policy.Version, Statements = policy.Statements };
        _ = CompiledPolicy.Of(policy);

        Assert.Equal(policy, other);
        Assert.Equal(policy.GetHashCode(), other.GetHashCode());
    }
}
