using MlOps.Iam;

namespace MlOps.Unit.Iam;

public sealed class PolicyDocumentTests
{
    [Fact]
    public void Single_values_and_lists_read_alike()
    {
        var one = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Principal":{"Service":"a.amazonaws.com"}}}""");
        var several = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["*"],"Principal":{"Service":["a.amazonaws.com"]}}]}""");

        Assert.Equal(several.Statements[0].Actions, one.Statements[0].Actions);
        Assert.Equal(several.Statements[0].Principals, one.Statements[0].Principals);
        Assert.Equal(["s3:*"], one.Statements[0].Actions);
    }

    [Fact]
    public void A_policy_without_version_is_of_the_old_one_which_has_no_variables()
    {
        var policy = PolicyDocument.Parse("""{"Statement":[]}""");

        Assert.Equal("2008-10-17", policy.Version);
        Assert.False(policy.HasVariables);
    }

    [Fact]
    public void Numbers_and_Booleans_of_conditions_are_text()
    {
        var policy = PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true},"NumericLessThan":{"s3:max-keys":10}}}}""");

        Assert.Equal(["true"], policy.Statements[0].Conditions[0].Values);
        Assert.Equal(["10"], policy.Statements[0].Conditions[1].Values);
    }

    [Theory]
    [InlineData("[]", "$")]
    [InlineData("not JSON", "$")]
    [InlineData("""{"Version":"2012-10-18","Statement":[]}""", "$.Version")]
    [InlineData("""{"Statement":"x"}""", "$.Statement")]
    [InlineData("""{"Statement":[],"Statements":[]}""", "$.Statements")]
    [InlineData("""{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}""", "$.Statement[0].Effect")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Resource":"*"}]}""", "$.Statement[0]")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","NotAction":"*","Resource":"*"}]}""", "$.Statement[0]")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}]}""", "$.Statement[0].Condition.StringIs")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":{"a":1},"Resource":"*"}]}""", "$.Statement[0].Action")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*","Principal":{"User":"x"}}]}""", "$.Statement[0].Principal.User")]
    public void What_is_no_policy_is_refused_with_its_place(string json, string path)
    {
        var error = Assert.Throws<MlOpsException>(() => PolicyDocument.Parse(json));

        Assert.Equal("PolicyInvalid", error.Id);
        Assert.Equal(path, error.Resource);
    }
}
