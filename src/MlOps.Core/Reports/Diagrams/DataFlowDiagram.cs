using System.Collections.Immutable;
using MlOps.Products;
using MlOps.Reports.Content;

namespace MlOps.Reports.Diagrams;

/// <summary>
/// Where data flows: from the source of the code over training and the gate, which is a person's, to the endpoint, and where the output of builds goes.
/// It goes round clockwise: the build above, the gate at the right, the deployment below.
/// </summary>
internal sealed class DataFlowDiagram
{
    private const double BoxWidth = 180;
    private const double BoxHeight = 52;
    private const double ColumnPitch = 270;
    private const double RowPitch = 116;
    private const double Margin = 14;

    private readonly ReviewFacts _facts;
    private readonly List<Box> _boxes = [];
    private readonly List<Arrow> _arrows = [];

    private DataFlowDiagram(ReviewFacts facts) => _facts = facts;

    private bool HasGateEvent => _facts.Has("ModelApprovedRule");

    private bool HasLogs => _facts.Has("ComplianceLogGroup");

    private bool HasClock => _facts.Has("BuildScheduleRule");

    private bool HasImages => _facts.Has("ImageRepository");

    // What only extras bring stands in a row of its own above the others.
    private int RowsAbove => HasClock || HasImages ? 1 : 0;

    /// <summary>Draws the flow of a product's data.</summary>
    public static Figure Of(ReviewFacts facts)
    {
        var flow = new DataFlowDiagram(facts);
        flow.AddBuild();
        flow.AddGate();
        flow.AddDeployment();
        flow.AddArtifacts();
        if (flow.HasLogs)
        {
            flow.AddLogs();
        }

        flow.AddExtras();

        return new Figure(flow.Draw(), new BulletList([.. flow._arrows.Select(flow.InWords)]));
    }

    private Diagram Draw() => new()
    {
        Id = "data-flow",
        Title = "Where data flows",
        Description = "From the model-build source through training to a registered version; from a person's approval through the deploy pipeline to the endpoint.",
        Width = (2 * Margin) + (4 * ColumnPitch) + BoxWidth,
        Height = (2 * Margin) + ((RowsAbove + (HasLogs ? 3 : 2)) * RowPitch) + BoxHeight,
        Boxes = [.. _boxes],
        Arrows = [.. _arrows],
    };

    private void AddBuild()
    {
        AddSource("BuildSource", "Model-build source", "ModelBuildRepository", "model-build.zip", _facts.Product.ModelBuildRepository, column: 0, row: 0);
        Add("BuildPipeline", "Build pipeline", "CodePipeline", ResourceGroup.Build, 1, 0);
        Add("BuildProject", "Build project", InVpc("CodeBuild"), ResourceGroup.Build, 2, 0);
        Add("TrainingJobs", "Training jobs", "SageMaker, at run time", ResourceGroup.Build, 3, 0, BoxKind.AtRunTime);
        Add("ModelPackageGroup", "Model package group", "SageMaker: versions", ResourceGroup.Data, 4, 0);
        Connect("BuildSource", "BuildPipeline", _facts.Product.SourceControl == SourceControls.S3 ? "upload starts" : "push starts");
        Connect("BuildPipeline", "BuildProject", "runs");
        Connect("BuildProject", "TrainingJobs", "starts");
        Connect("TrainingJobs", "ModelPackageGroup", "registers");
    }

    private void AddGate()
    {
        AddSource("DeploySource", "Model-deploy source", "ModelDeployRepository", "model-deploy.zip", _facts.Product.ModelDeployRepository, column: 3, row: 1);
        Add("Approval", "A person approves", "no role of the product may", ResourceGroup.Security, 4, 1, BoxKind.Person);
        Connect("ModelPackageGroup", "Approval", "pending version");
        if (HasGateEvent)
        {
            Add("ModelApprovedRule", "Approval rule", "EventBridge", ResourceGroup.Deploy, 4, 2);
            Connect("Approval", "ModelApprovedRule", "approval event");
        }
        else
        {
            Add("Start", "A person starts", "or the deploy source changes", ResourceGroup.Deploy, 4, 2, BoxKind.Person);
            Connect("Approval", "Start", "then");
        }
    }

    private void AddDeployment()
    {
        Add("DeployPipeline", "Deploy pipeline", "CodePipeline", ResourceGroup.Deploy, 3, 2);
        Add("DeployProject", "Deploy project", InVpc("CodeBuild"), ResourceGroup.Deploy, 2, 2);
        Add("Endpoint", "Endpoint", "SageMaker, at run time", ResourceGroup.Deploy, 1, 2, BoxKind.AtRunTime);
        Add("Callers", "Callers", "let in by the account", ResourceGroup.Publication, 0, 2, BoxKind.Outside);
        Connect(HasGateEvent ? "ModelApprovedRule" : "Start", "DeployPipeline", HasGateEvent ? "version's ARN" : "starts");
        Connect("DeploySource", "DeployPipeline", "settings");
        Connect("DeployPipeline", "DeployProject", "runs");
        Connect("DeployProject", "Endpoint", "updates");
        Connect("Callers", "Endpoint", "requests");
    }

    // Wide enough to stand under the pipeline and the project, so that arrows to and from it are straight.
    private void AddArtifacts()
    {
        Add("ArtifactsBucket", "Artifacts bucket", _facts.NameOf("ArtifactsBucket")!, ResourceGroup.Data, 1, 1);
        _boxes[^1] = _boxes[^1] with { Width = ColumnPitch + BoxWidth };
        ConnectDown("BuildPipeline", "ArtifactsBucket", "source archives");
        ConnectDown("ArtifactsBucket", "BuildProject", "source, data", aside: 44);
        ConnectAbove("TrainingJobs", "ArtifactsBucket", "model archives");
        ConnectDown("ArtifactsBucket", "Endpoint", "model archive");
        ConnectDown("ArtifactsBucket", "DeployProject", "source");
    }

    private void AddLogs()
    {
        Add("ComplianceLogGroup", "Compliance log group", "CloudWatch Logs", ResourceGroup.Observability, 2, 3);
        Add("Alarms", "Filters and alarms", "CloudWatch", ResourceGroup.Observability, 3, 3);
        Add("SecurityAlertsTopic", "Security alerts", $"to {_facts.Product.AlertsEmail}", ResourceGroup.Observability, 4, 3);
        ConnectDown("DeployProject", "ComplianceLogGroup", "output");
        ConnectAround("BuildProject", "ComplianceLogGroup", "output");
        Connect("ComplianceLogGroup", "Alarms", "counts");
        Connect("Alarms", "SecurityAlertsTopic", "tells");
    }

    private void AddExtras()
    {
        if (HasClock)
        {
            Add("BuildScheduleRule", "Schedule", _facts.Product.Schedule!, ResourceGroup.Build, 1, -1);
            Connect("BuildScheduleRule", "BuildPipeline", "starts");
        }

        if (HasImages)
        {
            Add("ImageRepository", "Image repository", "ECR", ResourceGroup.Data, 2, -1);
            Connect("BuildProject", "ImageRepository", "pushes images");
            ConnectOver("ImageRepository", "TrainingJobs", "images");
        }
    }

    private void AddSource(string id, string label, string repositoryId, string archive, string? connected, int column, int row)
    {
        var (note, kind) = _facts.Product.SourceControl switch
        {
            SourceControls.CodeCommit => ("CodeCommit, branch " + _facts.Product.Branch, BoxKind.Resource),
            SourceControls.S3 => ($"{archive} in S3", BoxKind.Outside),
            _ => (connected ?? repositoryId, BoxKind.Outside),
        };
        Add(id, label, note, ResourceGroup.Source, column, row, kind);
    }

    private string InVpc(string service) => _facts.Product.VpcIntegration is null ? service : $"{service}, in the VPC";

    private void Add(string id, string label, string note, ResourceGroup group, int column, int row, BoxKind kind = BoxKind.Resource) => _boxes.Add(new Box(id, label, note, group, kind)
    {
        Left = Margin + (column * ColumnPitch),
        Top = Margin + ((row + RowsAbove) * RowPitch),
        Width = BoxWidth,
        Height = BoxHeight,
    });

    private Box Find(string id) => _boxes.Single(box => box.Id == id);

    private void Connect(string from, string to, string label)
    {
        var (start, end) = (Find(from), Find(to));
        if (start.Top == end.Top)
        {
            var leftwards = start.Left > end.Left;
            Connect(from, to, label, [(leftwards ? start.Left : start.Right, start.MiddleY), (leftwards ? end.Right : end.Left, end.MiddleY)]);
        }
        else
        {
            ConnectDown(from, to, label);
        }
    }

    // Straight up or down, in the middle of the narrower box.
    private void ConnectDown(string from, string to, string label, double aside = 0)
    {
        var (start, end) = (Find(from), Find(to));
        var x = (start.Width < end.Width ? start.MiddleX : end.MiddleX) - aside;
        var isDown = start.Top < end.Top;
        Connect(from, to, label, [(x, isDown ? start.Bottom : start.Top), (x, isDown ? end.Top : end.Bottom)]);
    }

    // Down, to the left above the row, and down again.
    private void ConnectAbove(string from, string to, string label)
    {
        var (start, end) = (Find(from), Find(to));
        var (x, y) = (end.Right - 22, end.Top - 26);
        Connect(from, to, label, [(start.MiddleX, start.Bottom), (start.MiddleX, y), (x, y), (x, end.Top)]);
    }

    // To the right, and down.
    private void ConnectOver(string from, string to, string label)
    {
        var (start, end) = (Find(from), Find(to));
        Connect(from, to, label, [(start.Right, start.MiddleY), (end.MiddleX, start.MiddleY), (end.MiddleX, end.Top)]);
    }

    // Past what stands between, in the gap at the right.
    private void ConnectAround(string from, string to, string label)
    {
        var (start, end) = (Find(from), Find(to));
        var x = start.Right + 18;
        Connect(from, to, label, [(start.Right, start.Top + 40), (x, start.Top + 40), (x, end.Top + 14), (end.Right, end.Top + 14)]);
    }

    private void Connect(string from, string to, string label, ImmutableArray<(double X, double Y)> path) => _arrows.Add(new Arrow(from, to, label, path, IsCurved: false));

    private Phrase InWords(Arrow arrow) => Phrase.Of($"{Find(arrow.From).Label:strong} → {Find(arrow.To).Label:strong}: {arrow.Label:text}.");
}
