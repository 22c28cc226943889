using MlOps.Reports.Diagrams;

namespace MlOps.Reports.Html;

/// <summary>Draws a diagram as SVG. Colours are the style sheet's, so that the drawing follows the theme.</summary>
/// <param name="markup">Gets the drawing.</param>
/// <param name="diagram">What is drawn.</param>
internal sealed class SvgDiagram(MarkupWriter markup, Diagram diagram)
{
    private const double LabelHeight = 14;
    private const double NoteHeight = 13;

    /// <summary>The room that a character takes, of the widest fonts that systems have for their pages.</summary>
    private const double LabelCharacter = 8;
    private const double NoteCharacter = 6.3;

    /// <summary>Draws it.</summary>
    public void Write() => markup.Element("svg", Draw,
        ("width", Number(diagram.Width)), ("height", Number(diagram.Height)), ("class", $"diagram diagram-{diagram.Id}"), ("role", "img"), ("viewBox", $"0 0 {Number(diagram.Width)} {Number(diagram.Height)}"),
        ("aria-labelledby", $"{diagram.Id}-title {diagram.Id}-desc"));

    private void Draw()
    {
        markup.Element("title", diagram.Title, ("id", $"{diagram.Id}-title"));
        markup.Element("desc", diagram.Description, ("id", $"{diagram.Id}-desc"));
        markup.Element("defs", () => markup.Element("marker", () => markup.Element("path", "", ("d", "M0 0 8 4 0 8z"), ("class", "head")),
            ("id", $"{diagram.Id}-head"), ("viewBox", "0 0 8 8"), ("refX", "7.5"), ("refY", "4"), ("markerWidth", "8"), ("markerHeight", "8"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto")));
        foreach (var band in diagram.Bands)
        {
            Draw(band);
        }

        foreach (var arrow in diagram.Arrows)
        {
            markup.Element("path", "", ("class", "arrow"), ("d", PathOf(arrow)), ("marker-end", $"url(#{diagram.Id}-head)"));
        }

        foreach (var box in diagram.Boxes)
        {
            markup.Line();
            markup.Element("g", () => Draw(box), ("class", $"box {ClassOf(box.Group)} {box.Kind.ToString().ToLowerInvariant()}"));
        }

        // Above the boxes, so that no line runs through words.
        foreach (var arrow in diagram.Arrows.Where(arrow => arrow.Label.Length > 0))
        {
            Label(arrow);
        }
    }

    private void Draw(Band band) => markup.Element(
        "g",
        () =>
        {
            markup.Element("rect", "", ("x", "0"), ("y", Number(band.Top)), ("width", Number(diagram.Width)), ("height", Number(band.Height)), ("rx", "6"));
            markup.Element("text", band.Title, ("x", "14"), ("y", Number(band.Top + 20)));
        },
        ("class", $"band {ClassOf(band.Group)}"));

    private void Draw(Box box)
    {
        var isRound = box.Kind == BoxKind.Person;
        markup.Element("rect", "", ("x", Number(box.Left)), ("y", Number(box.Top)), ("width", Number(box.Width)), ("height", Number(box.Height)), ("rx", Number(isRound ? box.Height / 2 : 5)));
        var lines = Break(box.Label, box.Width);
        var y = box.MiddleY - (((lines.Length * LabelHeight) + NoteHeight) / 2) - 1;
        foreach (var line in lines)
        {
            y += LabelHeight;
            markup.Element("text", line, ("class", "label"), ("x", Number(box.MiddleX)), ("y", Number(y)), ("text-anchor", "middle"));
        }

        markup.Element("text", Fit(box.Note, box.Width), ("class", "note"), ("x", Number(box.MiddleX)), ("y", Number(y + NoteHeight)), ("text-anchor", "middle"));
        for (var index = 0; index < box.Tags.Length; index++)
        {
            var top = box.Bottom + (index * Box.TagHeight);
            markup.Element("path", "", ("class", "hook"), ("d", $"M{Number(box.Left + 10)} {Number(top)}v{Number(Box.TagHeight - 6)}h6"));
            markup.Element("text", box.Tags[index], ("class", "tag"), ("x", Number(box.Left + 21)), ("y", Number(top + 16)));
        }
    }

    // A name that is too long goes on below, from the capital that is nearest its middle.
    private static string[] Break(string text, double width) => text.Length * LabelCharacter <= width - 8
        ? [text]
        : Enumerable.Range(1, text.Length - 1).Where(index => char.IsUpper(text[index])).OrderBy(index => Math.Abs(index - (text.Length / 2))).FirstOrDefault() is > 0 and var at
            ? [text[..at], text[at..]]
            : [text];

    // What does not fit keeps its end, which tells names apart.
    private static string Fit(string text, double width) => (int)(width / NoteCharacter) is var most && text.Length <= most ? text : "…" + text[^(most - 1)..];

    private void Label(Arrow arrow)
    {
        var (x, y, anchor) = LabelPlace(arrow);
        markup.Element("text", arrow.Label, ("class", "arrow-label"), ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor));
    }

    // Above what runs level, beside what runs up or down.
    private static (double X, double Y, string Anchor) LabelPlace(Arrow arrow)
    {
        var (start, end) = arrow.Path.Length > 3 ? (arrow.Path[1], arrow.Path[2]) : (arrow.Path[0], arrow.Path[1]);
        return start.Y == end.Y
            ? ((start.X + end.X) / 2, start.Y - 7, "middle")
            : (start.X + 7, ((start.Y + end.Y) / 2) + 4, "start");
    }

    private static string PathOf(Arrow arrow) => arrow.IsCurved ? Swing(arrow) : "M" + string.Join('L', arrow.Path.Select(point => $"{Number(point.X)} {Number(point.Y)}"));

    private static string Swing(Arrow arrow) =>
        $"M{Number(arrow.Path[0].X)} {Number(arrow.Path[0].Y)}" + string.Concat(arrow.Path.Zip(arrow.Path.Skip(1), Curve));

    private static string Curve((double X, double Y) from, (double X, double Y) to)
    {
        var bend = (to.X - from.X) / 2;
        return from.Y == to.Y
            ? $"H{Number(to.X)}"
            : $"C{Number(from.X + bend)} {Number(from.Y)} {Number(to.X - bend)} {Number(to.Y)} {Number(to.X)} {Number(to.Y)}";
    }

    private static string ClassOf(ResourceGroup group) => $"group-{group.ToString().ToLowerInvariant()}";

    private static string Number(double number) => MarkupWriter.Number(number);
}
