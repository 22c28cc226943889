using MlOps.Documents;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace MlOps.Unit.Documents;

public sealed class BoundedScannerTests
{
    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("?")]
    [InlineData("-")]
    [InlineData("- - - - - -")]
    [InlineData("a:\n b:\n  c:\n   d:\n    e:")]
    [InlineData("? ? ? ? ? ?")]
    [InlineData(": : : : : :")]
    [InlineData("{a,b,c,d,e,f}")]
    [InlineData("[:,:,:,:]")]
    [InlineData("---\n---\n---\n")]
    [InlineData("...\n...\n...\n")]
    public void No_text_has_more_tokens_than_the_bound_allows(string text)
    {
        var document = YamlDocumentParser.Parse(YamlDocumentParser.Scan(text, null), null, DocumentLimits.Configuration);

        Assert.DoesNotContain(document.Findings, finding => finding.Id == "NoProgress");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2_000)]
    public void The_tokens_of_a_text_grow_as_its_length_does(int lines)
    {
        var text = string.Concat(Enumerable.Repeat("- a: 'b'\n", lines));
        var scanner = YamlDocumentParser.Scan(text, null);

        var document = YamlDocumentParser.Parse(scanner, null, DocumentLimits.Configuration);

        // An entry, a mapping's start and end, a key, a value and two scalars for each line; the list and the stream around them.
        Assert.Empty(document.Findings);
        Assert.InRange(scanner.Tokens, 7 * lines, (7 * lines) + 5);
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_scanner_without_an_end_is_a_finding_and_no_hang(Token token)
    {
        var scanner = new EndlessScanner(token);

        var document = YamlDocumentParser.Parse(new BoundedScanner(scanner, length: 100, "some.yaml"), "some.yaml", DocumentLimits.Configuration);

        Assert.Equal("some.yaml", Assert.Single(document.Findings).File);
        Assert.InRange(scanner.Moves, 2, 408);
    }

    [Fact]
    public void A_circle_is_ended_by_the_bound_where_it_is()
    {
        var endless = new EndlessScanner(new BlockEntry(Mark.Empty, Mark.Empty));
        var scanner = new BoundedScanner(endless, length: 100, "some.yaml");

        var exception = Assert.Throws<LimitExceededException>(() =>
        {
            while (scanner.MoveNext())
            {
                scanner.ConsumeCurrent();
            }
        });

        var finding = exception.Finding;
        Assert.Equal(("NoProgress", "some.yaml", 3, 5), (finding.Id, finding.File, finding.Line, finding.Column));
        Assert.Equal(408, endless.Moves);
    }

    public static TheoryData<Token> Endless =>
    [
        new DocumentEnd(Mark.Empty, Mark.Empty), new DocumentStart(Mark.Empty, Mark.Empty), new BlockEntry(Mark.Empty, Mark.Empty), new Key(Mark.Empty, Mark.Empty), new Value(Mark.Empty, Mark.Empty),
        new FlowSequenceStart(Mark.Empty, Mark.Empty), new FlowEntry(Mark.Empty, Mark.Empty), new BlockEnd(Mark.Empty, Mark.Empty),
        new BlockSequenceStart(Mark.Empty, Mark.Empty), new BlockMappingStart(Mark.Empty, Mark.Empty),
    ];

    // After the start of the stream, the same token for ever.
    private sealed class EndlessScanner(Token token) : IScanner
    {
        public int Moves { get; private set; }

        public Mark CurrentPosition => new(10, 3, 5);

        public Token? Current { get; private set; }

        public bool MoveNext() => MoveNextWithoutConsuming();

        public bool MoveNextWithoutConsuming()
        {
            Current = Moves++ == 0 ? new StreamStart() : token;
            return true;
        }

        public void ConsumeCurrent()
        {
        }
    }
}
