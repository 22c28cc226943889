using MlOps.Reports.Diagrams;

namespace MlOps.Reports.Html;

/// <summary>Draws a diagram as SVG. Colours are the style sheet's, so that the drawing follows the theme.</summary>
/// <param name="markup">Gets the drawing.</param>
/// <param name="diagram">What is drawn.</param>
internal sealed class SvgDiagram(MarkupWriter markup, Diagram diagram)
{
    private const double LabelBaseline = 17;
    private const double NoteBaseline = 32;

    /// <summary>Draws it.</summary>
    public void Write() => markup.Element("svg", Draw,
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", $"diagram diagram-{diagram.Id}"), ("role", "img"), ("viewBox", $"0 0 {Number(diagram.Width)} {Number(diagram.Height)}"),
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
        var centre = (box.Height - 40) / 2;
        markup.Element("text", box.Label, ("class", "label"), ("x", Number(box.MiddleX)), ("y", Number(box.Top + centre + LabelBaseline)), ("text-anchor", "middle"));
        markup.Element("text", Fit(box.Note, box.Width), ("class", "note"), ("x", Number(box.MiddleX)), ("y", Number(box.Top + centre + NoteBaseline)), ("text-anchor", "middle"));
        for (var index = 0; index < box.Tags.Length; index++)
        {
            var top = box.Bottom + (index * Box.TagHeight);
            markup.Element("path", "", ("class", "hook"), ("d", $"M{Number(box.Left + 10)} {Number(top)}v{Number(Box.TagHeight - 6)}h6"));
            markup.Element("text", box.Tags[index], ("class", "tag"), ("x", Number(box.Left + 21)), ("y", Number(top + 16)));
        }
    }

    // What does not fit keeps its end, which tells names apart.
    private static string Fit(string text, double width) => (int)(width / 6.1) is var most && text.Length <= most ? text : "…" + text[^(most - 1)..];

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

    private static string PathOf(Arrow arrow) => arrow.IsCurved ? Curve(arrow.Path[0], arrow.Path[1]) : "M" + string.Join('L', arrow.Path.Select(point => $"{Number(point.X)} {Number(point.Y)}"));

    private static string Curve((double X, double Y) from, (double X, double Y) to)
    {
        var bend = Math.Max(20, (to.X - from.X) / 2);
        return $"M{Number(from.X)} {Number(from.Y)}C{Number(from.X + bend)} {Number(from.Y)} {Number(to.X - bend)} {Number(to.Y)} {Number(to.X)} {Number(to.Y)}";
    }

    private static string ClassOf(ResourceGroup group) => $"group-{group.ToString().ToLowerInvariant()}";

    private static string Number(double number) => MarkupWriter.Number(number);
}
