using MlOps.Iam;

namespace MlOps.Unit.Iam;

/// <summary>Policies that say the same are equal, however they are written.</summary>
public sealed class PolicyEqualityTests
{
    private const string Read = """{"Sid":"R","Effect":"Allow","Action":"s3:Get*","Resource":"*"}""";
    private const string Write = """{"Sid":"W","Effect":"Allow","Action":"s3:Put*","Resource":"*"}""";

    [Theory]
    [InlineData($$"""{"Statement":{{Read}}}""", $$"""{"Statement":[{{Read}}]}""")]
    [InlineData($$"""{"Statement":{{Read}}}""", $$"""{"Version":"2008-10-17","Statement":{{Read}}}""")]
    [InlineData($$"""{"Statement":[{{Read}},{{Write}}]}""", $$"""{"Statement":[{{Write}},{{Read}}]}""")]
    [InlineData(
        """{"Statement":{"Effect":"Allow","Action":["a:B","c:D"],"Resource":["x"]}}""",
        """{"Statement":{"Resource":"x","Action":["c:D","a:B","a:B"],"Effect":"Allow"}}""")]
    [InlineData(
        """{"Statement":{"Effect":"Allow","NotAction":"a:B","NotResource":"x","Condition":{"Bool":{"k":true,"l":"false"},"StringLike":{"m":["1","2"]}}}}""",
        """{"Statement":{"Effect":"Allow","NotAction":["a:B"],"NotResource":["x"],"Condition":{"StringLike":{"m":["2","1"]},"Bool":{"l":["false"],"k":"true"}}}}""")]
    [InlineData(
        """{"Statement":{"Effect":"Allow","Action":"a:B","Principal":{"AWS":["1","2"],"Service":"s"}}}""",
        """{"Statement":{"Effect":"Allow","Action":"a:B","Principal":{"Service":["s"],"AWS":["2","1"]}}}""")]
    public void Equal(string left, string right) => Assert.True(PolicyEquality.AreEqual(PolicyDocument.Parse(left), PolicyDocument.Parse(right)));

    [Theory]
    [InlineData($$"""{"Statement":{{Read}}}""", $$"""{"Version":"2012-10-17","Statement":{{Read}}}""")]
    [InlineData($$"""{"Statement":{{Read}}}""", $$"""{"Id":"i","Statement":{{Read}}}""")]
    [InlineData($$"""{"Statement":{{Read}}}""", $$"""{"Statement":[{{Read}},{{Write}}]}""")]
    [InlineData($$"""{"Statement":[{{Read}},{{Read}}]}""", $$"""{"Statement":[{{Read}},{{Write}}]}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"a:B","Resource":"x"}}""", """{"Statement":{"Effect":"Allow","NotAction":"a:B","Resource":"x"}}""")]
    [InlineData(
        """{"Statement":{"Effect":"Allow","Action":"a:B","Resource":"x","Condition":{"Bool":{"k":"true"}}}}""",
        """{"Statement":{"Effect":"Allow","Action":"a:B","Resource":"x","Condition":{"BoolIfExists":{"k":"true"}}}}""")]
    public void Different(string left, string right) => Assert.False(PolicyEquality.AreEqual(PolicyDocument.Parse(left), PolicyDocument.Parse(right)));
}
