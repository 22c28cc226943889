using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.Unit.Iam;

public sealed class PolicyDocumentWriterTests
{
    private const string Full = """
        {
          "Version": "2012-10-17",
          "Id": "all",
          "Statement": [
            {
              "Sid": "ReadAndList",
              "Effect": "Allow",
              "Principal": {
                "AWS": [
                  "arn:aws:iam::111122223333:root",
                  "444455556666"
                ],
                "Service": "logs.amazonaws.com"
              },
              "Action": [
                "s3:GetObject",
                "s3:List*"
              ],
              "Resource": "arn:aws:s3:::data/*",
              "Condition": {
                "StringEquals": {
                  "aws:SourceAccount": "111122223333",
                  "s3:prefix": [
                    "a",
                    "b"
                  ]
                },
                "Null": {
                  "aws:TokenIssueTime": "true"
                }
              }
            },
            {
              "Effect": "Deny",
              "NotPrincipal": {
                "AWS": "arn:aws:iam::111122223333:role/admin"
              },
              "NotAction": "s3:GetObject",
              "NotResource": [
                "arn:aws:s3:::data",
                "arn:aws:s3:::data/*"
              ]
            },
            {
              "Effect": "Allow",
              "Principal": "*",
              "Action": "s3:GetObject",
              "Resource": "*"
            }
          ]
        }
        """;

    [Fact]
    public void What_was_read_is_written_element_by_element() =>
        Assert.Equal(Full.ReplaceLineEndings("\n"), PolicyDocumentWriter.Write(PolicyDocument.Parse(Full)));

    [Fact]
    public void The_smallest_form_has_no_white_space_and_says_the_same()
    {
        var text = PolicyDocumentWriter.WriteMinified(PolicyDocument.Parse(Full));

        Assert.DoesNotContain(text, char.IsWhiteSpace);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Full), JsonNode.Parse(text)));
    }

    [Theory]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":["s3:*"],"Resource":["*"]}}""", """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""")]
    [InlineData("""{"Version":"2008-10-17","Statement":[]}""", """{"Statement":[]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:*","Resource":"*"}]}""", """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"s3:*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true},"NumericLessThan":{"s3:max-keys":10}}}]}""", """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"},"NumericLessThan":{"s3:max-keys":"10"}}}]}""")]
    public void A_single_value_has_no_list_and_what_is_the_default_is_left_out(string read, string written) =>
        Assert.Equal(written, PolicyDocumentWriter.WriteMinified(PolicyDocument.Parse(read)));
}
