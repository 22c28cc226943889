using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace MlOps.Documents;

/// <summary>
/// A scanner that hands on no more tokens than its text can hold, so that a scanner, or a reader of it, that goes round in a circle ends with
/// a finding and does not hang.
/// </summary>
/// <param name="scanner">The scanner.</param>
/// <param name="length">The characters of its text.</param>
/// <param name="file">The file that the text came from; null where there is none.</param>
internal sealed class BoundedScanner(IScanner scanner, int length, string? file) : IScanner
{
    // One character, such as ':', makes four tokens at most: the block's start, the key, the value and the block's end.
    private const int TokensOfACharacter = 4;

    // The start and end of the stream, and what closes the blocks of a text that ends early.
    private const int TokensOfAnEmptyText = 8;

    private readonly long _most = ((long)TokensOfACharacter * length) + TokensOfAnEmptyText;

    /// <summary>How many tokens were taken.</summary>
    public long Tokens { get; private set; }

    /// <inheritdoc/>
    public Mark CurrentPosition => scanner.CurrentPosition;

    /// <inheritdoc/>
    public Token? Current => scanner.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        Count();
        return scanner.MoveNext();
    }

    /// <inheritdoc/>
    public bool MoveNextWithoutConsuming()
    {
        Count();
        return scanner.MoveNextWithoutConsuming();
    }

    /// <inheritdoc/>
    public void ConsumeCurrent() => scanner.ConsumeCurrent();

    private void Count()
    {
        if (++Tokens > _most)
        {
            var place = scanner.CurrentPosition;
            var location = new SourceLocation(file, (int)Math.Max(1, place.Line), (int)Math.Max(1, place.Column));
            throw new LimitExceededException(Finding.Error("NoProgress", location, "", "The reader goes round in a circle here.", "Write this part in another way."));
        }
    }
}
