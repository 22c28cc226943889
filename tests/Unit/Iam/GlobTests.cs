using MlOps.Iam;
using MlOps.Iam.ServiceReference;

namespace MlOps.Unit.Iam;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a*c", "ab*", true)]
    [InlineData("a*c", "b*", false)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("*a", "b*", true)]
    [InlineData("${aws:username}x", "yx", true)]
    [InlineData("${aws:username}x", "y", false)]
    [InlineData("${*}", "*", true)]
    [InlineData("${*}", "a", false)]
    public void Two_patterns_meet_where_some_text_fits_both(string left, string right, bool meet)
    {
        Assert.Equal(meet, Glob.OfPolicy(left).Meets(Glob.OfPolicy(right)));
        Assert.Equal(meet, Glob.OfPolicy(right).Meets(Glob.OfPolicy(left)));
    }

    [Theory]
    [InlineData("arn:aws:s3:::some-bucket", true)]
    [InlineData("arn:aws:s3:::some-*", true)]
    [InlineData("arn:aws:s3:::some-bucket/*", false)]
    [InlineData("arn:aws:s3:::", false)]
    public void A_bucket_has_no_slash_and_a_name(string resource, bool meets) =>
        Assert.Equal(meets, new ArnFormat("arn:${Partition}:s3:::${BucketName}").Meets(Glob.OfPolicy(resource)));

    [Theory]
    [InlineData("s3:Get*", "s3:GetObject", true)]
    [InlineData("s3:Get*", "s3:Get*Acl", true)]
    [InlineData("s3:Get?bject", "s3:Get*", false)]
    [InlineData("s3:*", "S3:GetObject", true)]
    [InlineData("s3:GetObject", "s3:GetObjectAcl", false)]
    [InlineData("*a*b", "xaxbxb", true)]
    public void A_pattern_covers_another_where_it_takes_all_that_the_other_takes(string one, string other, bool covers) =>
        Assert.Equal(covers, Glob.OfPolicy(one).Covers(Glob.OfPolicy(other), ignoreCase: true));
}
