namespace MlOps.Reports.Diagrams;

/// <summary>
/// Places boxes in layers from left to right, so that every arrow leads to the right, and in a band a group from top to bottom. Boxes of a band and layer
/// stand in the order of what leads to them, which keeps arrows from crossing where that is easily had. The same boxes always get the same places.
/// </summary>
internal static class LayeredLayout
{
    private const double BoxWidth = 182;
    private const double BoxHeight = 50;
    private const double ColumnGap = 44;
    private const double RowGap = 12;
    private const double BandPadding = 14;
    private const double BandTitle = 22;
    private const double Margin = 14;

    /// <summary>Places boxes.</summary>
    /// <param name="id">What the drawing is named by.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen in it.</param>
    /// <param name="boxes">The boxes.</param>
    /// <param name="arrows">The arrows, by the ids of boxes; no circle among them.</param>
    public static Diagram Place(string id, string title, string description, IReadOnlyList<Box> boxes, IReadOnlyList<(string From, string To)> arrows)
    {
        var layers = LayersOf(boxes, arrows);
        var placed = new Dictionary<string, Box>(StringComparer.Ordinal);
        var bands = new List<Band>();
        var top = 0.0;
        foreach (var band in boxes.GroupBy(box => box.Group).OrderBy(band => band.Key))
        {
            var height = PlaceBand(band, top, layers, arrows, placed);
            bands.Add(new Band(band.Key, ResourceGroups.TitleOf(band.Key), top, height));
            top += height + 8;
        }

        return new Diagram
        {
            Id = id,
            Title = title,
            Description = description,
            Width = Left(layers.Values.DefaultIfEmpty(0).Max()) + BoxWidth + Margin,
            Height = top - 8,
            Bands = [.. bands],
            Boxes = [.. boxes.Select(box => placed[box.Id])],
            Arrows = [.. arrows.Select(arrow => Draw(placed[arrow.From], placed[arrow.To], placed.Values))],
        };
    }

    private static double PlaceBand(
        IEnumerable<Box> band, double top, Dictionary<string, int> layers, IReadOnlyList<(string From, string To)> arrows, Dictionary<string, Box> placed)
    {
        var lowest = top;
        foreach (var layer in band.GroupBy(box => layers[box.Id]).OrderBy(layer => layer.Key))
        {
            var y = top + BandTitle + BandPadding;
            foreach (var box in layer.OrderBy(box => MiddleOfSources(box, arrows, placed)).ToList())
            {
                var here = box with { Left = Left(layer.Key), Top = y, Width = BoxWidth, Height = BoxHeight };
                placed.Add(box.Id, here);
                y += here.FullHeight + RowGap;
            }

            lowest = Math.Max(lowest, y - RowGap);
        }

        return lowest + BandPadding - top;
    }

    // The sort keeps the order of boxes that nothing tells apart.
    private static double MiddleOfSources(Box box, IEnumerable<(string From, string To)> arrows, Dictionary<string, Box> placed) =>
        arrows.Where(arrow => arrow.To == box.Id && placed.ContainsKey(arrow.From)).Select(arrow => placed[arrow.From].MiddleY).DefaultIfEmpty(double.MaxValue).Average();

    private static double Left(int layer) => Margin + (layer * (BoxWidth + ColumnGap));

    private static Dictionary<string, int> LayersOf(IEnumerable<Box> boxes, IReadOnlyList<(string From, string To)> arrows)
    {
        var layers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var box in boxes)
        {
            LayerOf(box.Id, arrows, layers);
        }

        return layers;
    }

    private static int LayerOf(string id, IReadOnlyList<(string From, string To)> arrows, Dictionary<string, int> layers)
    {
        if (!layers.TryGetValue(id, out var layer))
        {
            layer = arrows.Where(arrow => arrow.To == id).Select(arrow => LayerOf(arrow.From, arrows, layers) + 1).DefaultIfEmpty(0).Max();
            layers.Add(id, layer);
        }

        return layer;
    }

    // An arrow changes its level in the gaps between layers, and passes the layers between on a level where no box stands.
    private static Arrow Draw(Box from, Box to, IEnumerable<Box> boxes)
    {
        var between = boxes.Where(box => box.Left > from.Right && box.Right < to.Left).ToList();
        var level = Levels(from, to, between).First(level => between.TrueForAll(box => level < box.Top || level > box.Top + box.FullHeight));
        var (start, end) = ((from.Right, from.MiddleY), (to.Left, to.MiddleY));
        var isNext = to.Left - from.Right <= ColumnGap;
        return new Arrow(from.Id, to.Id, "", isNext ? [start, end] : [start, (from.Right + ColumnGap, level), (to.Left - ColumnGap, level), end], IsCurved: true);
    }

    // That of its beginning, that of its end, and then the nearest above a row of boxes; above the uppermost there is always room.
    private static IEnumerable<double> Levels(Box from, Box to, IEnumerable<Box> between) =>
    [
        from.MiddleY,
        to.MiddleY,
        .. between.Select(box => box.Top - (RowGap / 2)).OrderBy(level => Math.Abs(level - from.MiddleY)).ThenBy(level => level),
    ];
}
