using System.Text;
using MlOps.Documents;

namespace MlOps.Unit.Documents;

public sealed class DocumentReaderTests
{
    private static readonly DocumentLimits Small = new() { MaxBytes = 100_000, MaxDepth = 10, MaxNodes = 1_000 };

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        var document = DocumentReader.Read("client:\n  account_id: '012345678901'\n  regions:\n    - us-west-2\n", "a.yaml", Small);

        Assert.Empty(document.Findings);
        var client = Assert.IsType<MappingNode>(Assert.IsType<MappingNode>(document.Root)["client"]);
        var account = Assert.IsType<ScalarNode>(client["account_id"]);
        Assert.Equal(new SourceLocation("a.yaml", 2, 15), account.Location);
        Assert.Equal(new SourceLocation("a.yaml", 2, 3), client.FindEntry("account_id")!.Key.Location);
        Assert.Equal(ScalarStyle.Quoted, account.Style);
        var region = Assert.IsType<SequenceNode>(client["regions"]).Items[0];
        Assert.Equal("client.regions[0]", region.Path.ToString());
        Assert.Equal(new SourceLocation("a.yaml", 4, 7), region.Location);
    }

    [Fact]
    public void Json_nodes_know_where_they_stand()
    {
        var document = DocumentReader.Read("{\n\t\"ключ\": {\"a\": [1, \"x\", true, null]},\n\t\"b\": -1.5e3\n}", "a.json", Small);

        Assert.Empty(document.Findings);
        Assert.Equal(DocumentFormat.Json, document.Format);
        var root = Assert.IsType<MappingNode>(document.Root);
        var items = Assert.IsType<SequenceNode>(Assert.IsType<MappingNode>(root["ключ"])["a"]).Items;
        Assert.Equal([1L, "x", true, null], items.Select(item => Assert.IsType<ScalarNode>(item).Value));
        Assert.Equal(new SourceLocation("a.json", 2, 20), items[1].Location);
        Assert.Equal(-1500.0, Assert.IsType<ScalarNode>(root["b"]).Value);
        Assert.Equal(new SourceLocation("a.json", 3, 7), root["b"]!.Location);
    }

    [Fact]
    public void Braces_that_are_no_json_are_yaml()
    {
        var document = DocumentReader.Read("{a: b, c: [1, 2]}", null, Small);

        Assert.Empty(document.Findings);
        Assert.Equal(DocumentFormat.Yaml, document.Format);
    }

    [Fact]
    public void Broken_json_is_reported_as_json()
    {
        var document = DocumentReader.Read("{\n  \"a\": 1,\n  \"b\": ]\n}", null, Small);

        var finding = Assert.Single(document.Findings);
        Assert.Equal(("Syntax", 3, 8), (finding.Id, finding.Line, finding.Column));
        Assert.StartsWith("This is not JSON:", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# a comment\n")]
    public void An_empty_document_has_no_root(string text)
    {
        var document = DocumentReader.Read(text, null, Small);

        Assert.Null(document.Root);
        Assert.Empty(document.Findings);
    }

    [Theory]
    [InlineData("a: 1\na: 2", "DuplicateKey", 2, 1, "a")]
    [InlineData("{\"a\": 1,\n \"a\": 2}", "DuplicateKey", 2, 2, "a")]
    [InlineData("x:\n  a: 1\n  \"a\": 2", "DuplicateKey", 3, 3, "x.a")]
    [InlineData("a: &b 1\nc: *b", "YamlAlias", 2, 4, "c")]
    [InlineData("a:\n  <<: {b: 1}", "YamlMerge", 2, 7, "a.<<")]
    [InlineData("a: !Ref b", "YamlTag", 1, 4, "a")]
    [InlineData("a: !!python/object:os.system x", "YamlTag", 1, 4, "a")]
    [InlineData("? [a, b]\n: 1", "InvalidKey", 1, 3, "")]
    [InlineData("a: 1\n---\nb: 2", "MultipleDocuments", 2, 1, "")]
    [InlineData("a: [1, 2\nb: 3", "Syntax", 2, 1, "")]
    [InlineData("a: b\n\tc: d", "Syntax", 2, 1, "")]
    [InlineData("a: x\0y", "NotText", 1, 5, "")]
    [InlineData("a: b\nc: x\u0007", "NotText", 2, 5, "")]
    [InlineData("{\"a\":\n \"\\ud800\"}", "NotText", 2, 2, "a")]
    public void What_is_wrong_is_located(string text, string id, int line, int column, string path)
    {
        var finding = Assert.Single(DocumentReader.Read(text, "f", Small).Findings);

        Assert.Equal((id, line, column, path, "f", "Error"), (finding.Id, finding.Line, finding.Column, finding.Path, finding.File, finding.Severity));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        var finding = Assert.Single(DocumentReader.Read("a: " + (char)0xD800, null, Small).Findings);

        Assert.Equal(("NotText", 1, 4), (finding.Id, finding.Line, finding.Column));
    }

    [Fact]
    public void All_findings_come_in_one_pass()
    {
        var document = DocumentReader.Read("a: 1\na: 2\nb: !x 3\nc: *d\n", null, Small);

        Assert.Equal(["DuplicateKey", "YamlTag", "YamlAlias"], document.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_block_may_begin_with_blank_lines()
    {
        var root = Assert.IsType<MappingNode>(DocumentReader.Read("a: |\n  \n  x\n    \n  y\nb: 1\n", null, Small).Root);

        Assert.Equal("\nx\n  \ny\n", Assert.IsType<ScalarNode>(root["a"]).Text);
        Assert.Equal(new SourceLocation(null, 6, 4), root["b"]!.Location);
    }

    [Fact]
    public void The_first_of_two_equal_keys_stays()
    {
        var root = Assert.IsType<MappingNode>(DocumentReader.Read("a: 1\na: 2", null, Small).Root);

        Assert.Equal("1", Assert.IsType<ScalarNode>(root["a"]).Text);
        Assert.Single(root.Entries);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Deep_nesting_is_refused(char open, char close)
    {
        var inner = open == '{' ? "\"a\":" : "";
        var text = string.Concat(Enumerable.Repeat(open + inner, 9_000)) + "1" + new string(close, 9_000);

        Assert.Contains(DocumentReader.Read(text, null, Small).Findings, finding => finding.Id == "TooDeep");
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        Assert.Empty(DocumentReader.Read(new string('[', 10) + "1" + new string(']', 10), null, Small).Findings);
        Assert.Empty(DocumentReader.Read("{\"a\":" + new string('[', 9) + "1" + new string(']', 9) + "}", null, Small).Findings);
        Assert.NotEmpty(DocumentReader.Read("{\"a\":" + new string('[', 10) + "1" + new string(']', 10) + "}", null, Small).Findings);
    }

    [Fact]
    public void An_alias_bomb_is_not_expanded()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 9; level++)
        {
            text.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        var document = DocumentReader.Read(text.ToString(), null, Small);

        Assert.Equal(80, document.Findings.Count(finding => finding.Id == "YamlAlias"));
    }

    [Fact]
    public void Too_many_values_are_refused()
    {
        var finding = Assert.Single(DocumentReader.Read("[" + string.Join(',', Enumerable.Repeat("1", 2_000)) + "]", null, Small).Findings);

        Assert.Equal(("TooManyValues", "[999]"), (finding.Id, finding.Path));
    }

    [Fact]
    public void A_huge_file_is_refused_unread()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var stream = File.OpenWrite(path))
            {
                stream.SetLength(10L * 1024 * 1024 * 1024);
            }

            var finding = Assert.Single(DocumentReader.ReadFile(path, Small).Findings);

            Assert.Equal(("TooLarge", path, 1), (finding.Id, finding.File, finding.Line));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "NotText")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0x3A, 0x20, 0x62 }, null)]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0x02 }, "NotText")]
    public void Files_are_utf8_with_or_without_its_mark(byte[] bytes, string? id)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);

            Assert.Equal(id, DocumentReader.ReadFile(path, Small).Findings.SingleOrDefault()?.Id);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var exception = Assert.Throws<MlOpsException>(() => DocumentReader.ReadFile("/nowhere/a.yaml", Small));

        Assert.Equal(("FileNotFound", MlErrorCategory.ObjectNotFound, "/nowhere/a.yaml"), (exception.Id, exception.Category, exception.Resource));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        var folder = Path.GetTempPath();

        var exception = Assert.Throws<MlOpsException>(() => DocumentReader.ReadFile(folder, Small));

        Assert.Equal(("FileNotReadable", MlErrorCategory.InvalidData, folder), (exception.Id, exception.Category, exception.Resource));
        Assert.Contains("is a folder", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_text_never_crashes_the_reader()
    {
        const string Alphabet = "ab:-?,[]{}#&*!|>'\"%@` \n\t\r~<=\\0uUx\u00e9\u2028";
        var random = new Random(20_261_122);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);

            var document = DocumentReader.Read(text, "f", Small);

            Assert.All(document.Findings, finding => Assert.True(finding.Line >= 1 && finding.Column >= 1, text));
        }
    }
}
