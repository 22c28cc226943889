using MlOps.CloudFormation.Templates;
using MlOps.Products;
using MlOps.Reports.Content;
using MlOps.Reports.Diagrams;

namespace MlOps.Unit.Reports;

/// <summary>The drawings: that they show everything, and that they can be read.</summary>
public sealed class DiagramTests
{
    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_resource_is_drawn_once_and_said(string sample)
    {
        var product = Reviewed.Sample(sample);
        var figure = FigureOf(product, "dependencies");
        var expected = TierCatalog.ResourcesOf(product).Select(resource => resource.LogicalId).Order(StringComparer.Ordinal);

        Assert.Equal(expected, figure.Drawing.Boxes.SelectMany(box => box.Tags.Prepend(box.Id)).Order(StringComparer.Ordinal));
        Assert.Equal(expected, figure.InWords.Items.Select(item => item.PlainText.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_dependency_is_said_and_follows_from_the_arrows(string sample)
    {
        var product = Reviewed.Sample(sample);
        var figure = FigureOf(product, "dependencies");
        var words = figure.InWords.Items.ToDictionary(item => item.PlainText.Split(' ')[0], item => item.PlainText, StringComparer.Ordinal);
        var arrows = figure.Drawing.Arrows.ToLookup(arrow => arrow.To, arrow => arrow.From, StringComparer.Ordinal);

        foreach (var resource in ProductTemplate.Build(product).Resources)
        {
            var needed = TemplateReferences.In(resource.Properties).Select(reference => reference.Name).Where(words.ContainsKey).Distinct().ToList();
            Assert.All(needed, id => Assert.Contains(id, words[resource.LogicalId], StringComparison.Ordinal));
            Assert.Equal(needed.Count == 0, words[resource.LogicalId].EndsWith("needs no other resource.", StringComparison.Ordinal));
            if (figure.Drawing.Boxes.Any(box => box.Id == resource.LogicalId))
            {
                Assert.All(needed, id => Assert.True(Leads(arrows, id, resource.LogicalId), $"No arrow leads from {id} to {resource.LogicalId}."));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Boxes_lie_apart_within_the_drawing_and_no_line_runs_through_one(string sample)
    {
        var review = Reviewed.Of(Reviewed.Sample(sample));
        foreach (var drawing in review.Section("resources").Blocks.OfType<Figure>().Select(figure => figure.Drawing))
        {
            Assert.All(drawing.Boxes, box => Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= drawing.Width && box.Top + box.FullHeight <= drawing.Height, $"{box.Id} lies outside."));
            Assert.All(
                from one in drawing.Boxes from other in drawing.Boxes where string.CompareOrdinal(one.Id, other.Id) < 0 select (one, other),
                pair => Assert.False(Overlap(pair.one, pair.other), $"{pair.one.Id} lies on {pair.other.Id}."));
            Assert.All(
                from arrow in drawing.Arrows
                from segment in arrow.Path.Zip(arrow.Path.Skip(1))
                where segment.First.Y == segment.Second.Y || segment.First.X == segment.Second.X
                from box in drawing.Boxes
                where box.Id != arrow.From && box.Id != arrow.To
                select (arrow, segment, box),
                crossing => Assert.False(Cuts(crossing.segment, crossing.box), $"{crossing.arrow.From} → {crossing.arrow.To} runs through {crossing.box.Id}."));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Dependencies_lead_to_the_right(string sample)
    {
        var drawing = FigureOf(Reviewed.Sample(sample), "dependencies").Drawing;
        var boxes = drawing.Boxes.ToDictionary(box => box.Id, StringComparer.Ordinal);

        Assert.All(drawing.Arrows, arrow => Assert.True(boxes[arrow.From].Right < boxes[arrow.To].Left, $"{arrow.From} → {arrow.To}"));
    }

    [Theory]
    [InlineData(Reviewed.Starter, "Approval", "Start", "DeployPipeline")]
    [InlineData(Reviewed.Professional, "Approval", "ModelApprovedRule", "DeployPipeline")]
    [InlineData(Reviewed.Enterprise, "Approval", "ModelApprovedRule", "DeployPipeline")]
    public void Data_flows_from_the_source_over_the_gate_to_the_endpoint(string sample, params string[] gate)
    {
        var arrows = FigureOf(Reviewed.Sample(sample), "data-flow").Drawing.Arrows.Select(arrow => (arrow.From, arrow.To)).ToHashSet();
        string[] way = ["BuildSource", "BuildPipeline", "BuildProject", "TrainingJobs", "ModelPackageGroup", .. gate, "DeployProject", "Endpoint"];

        Assert.All(way.Zip(way.Skip(1)), step => Assert.Contains(step, arrows));
        Assert.Contains(("TrainingJobs", "ArtifactsBucket"), arrows);

        // Nothing but the person leads from the registered version on.
        Assert.Equal(["Approval"], arrows.Where(arrow => arrow.From == "ModelPackageGroup").Select(arrow => arrow.To));
    }

    private static Figure FigureOf(MlProduct product, string id) =>
        Reviewed.Of(product).Section("resources").Blocks.OfType<Figure>().Single(figure => figure.Drawing.Id == id);

    private static bool Leads(ILookup<string, string> arrows, string from, string to) => arrows[to].Any(before => before == from || Leads(arrows, from, before));

    private static bool Overlap(Box one, Box other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Top + other.FullHeight && other.Top < one.Top + one.FullHeight;

    private static bool Cuts(((double X, double Y) First, (double X, double Y) Second) segment, Box box) =>
        Math.Min(segment.First.X, segment.Second.X) < box.Right && Math.Max(segment.First.X, segment.Second.X) > box.Left
        && Math.Min(segment.First.Y, segment.Second.Y) < box.Bottom && Math.Max(segment.First.Y, segment.Second.Y) > box.Top;
}
