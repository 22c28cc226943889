namespace MlOps.Documents.Editing;

/// <summary>Finds places in a YAML text.</summary>
internal static class YamlPlaces
{
    /// <summary>Where the colon of an entry stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entry">The entry.</param>
    public static int Colon(string text, YamlEntry entry)
    {
        var place = text.IndexOf(':', entry.Key.End);
        return place < 0 ? entry.Key.End : place;
    }

    /// <summary>Where the line of a place begins.</summary>
    public static int LineStart(string text, int place)
    {
        while (place > 0 && text[place - 1] is not ('\n' or '\r'))
        {
            place--;
        }

        return place;
    }

    /// <summary>Where the next line begins, or the text ends.</summary>
    public static int NextLine(string text, int place)
    {
        while (place < text.Length && text[place] is not ('\n' or '\r'))
        {
            place++;
        }

        return place == text.Length ? place : place + (text[place] == '\r' && place + 1 < text.Length && text[place + 1] == '\n' ? 2 : 1);
    }

    /// <summary>The first line end of a text, for lines that are added.</summary>
    public static string LineEnd(string text)
    {
        var place = text.AsSpan().IndexOfAny('\n', '\r');
        return place < 0 || text[place] == '\n' ? "\n" : place + 1 < text.Length && text[place + 1] == '\n' ? "\r\n" : "\r";
    }
}
