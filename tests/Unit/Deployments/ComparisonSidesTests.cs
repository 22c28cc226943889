using MlOps.CloudFormation.Comparison;
using MlOps.Deployments;
using MlOps.Products;

namespace MlOps.Unit.Deployments;

/// <summary>Configs, files and stacks as sides of a comparison.</summary>
public sealed class ComparisonSidesTests : IAsyncDisposable
{
    private const string Foreign =
        """
        Parameters:
          Secret: {Type: String, NoEcho: true, Default: hush}
          Name: {Type: String, Default: one}
        Resources:
          T: {Type: AWS::SSM::Parameter, Properties: {Type: String, Name: /x, Value: !Ref Name}}
        """;

    private readonly MlProduct _product = DeploymentBed.Product();
    private readonly DeploymentBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync() => await _bed.DisposeAsync();

    [Fact]
    public async Task A_deployed_product_is_its_config_and_reading_it_changes_nothing()
    {
        await _bed.DeployAsync(_product);
        var before = _bed.Aws.Calls.Calls.Count;

        var stack = await ReadAsync(_product.StackName);

        Assert.Empty(CompareOperation.Compare(stack, ComparisonSides.Of(_product)));
        Assert.Empty(CompareOperation.Compare(ComparisonSides.Of(_product), stack));
        var calls = _bed.Aws.Calls.Calls.Skip(before).ToList();
        Assert.Contains(calls, call => call.ToString().Contains("GetTemplate", StringComparison.Ordinal));
        Assert.All(calls, call => Assert.True(call.IsReadOnly, call.ToString()));
    }

    [Fact]
    public async Task A_product_whose_tags_are_on_its_stack_is_its_config_too()
    {
        var product = await DeployTaggedStackAsync();

        var stack = await ComparisonSides.OfStackAsync(DeploymentTarget.Of(product), await _bed.OpenAsync(product), Token);

        Assert.Empty(CompareOperation.Compare(stack, ComparisonSides.Of(product)));
        Assert.Contains("mlops:product", stack.StackTags!.Keys);
    }

    [Fact]
    public async Task A_stack_that_was_taken_over_is_its_config_under_its_own_logical_ids()
    {
        var product = MlProvisionerStack.Product("codecommit");
        await _bed.DeployForeignAsync(product, MlProvisionerStack.Template("codecommit"));
        await _bed.DeployAsync(product, new DeployOptions { Adopt = true });

        var stack = await ComparisonSides.OfStackAsync(DeploymentTarget.Of(product), await _bed.OpenAsync(product), Token);

        Assert.Contains(stack.Template.Resources, resource => resource.LogicalId == MlProvisionerStack.LogicalIds["ArtifactsBucket"]);
        Assert.NotEqual("ArtifactsBucket", MlProvisionerStack.LogicalIds["ArtifactsBucket"]);
        Assert.Empty(CompareOperation.Compare(stack, ComparisonSides.Of(product)));
        Assert.Empty(CompareOperation.Compare(ComparisonSides.Of(product), stack));
    }

    [Fact]
    public async Task A_changed_config_differs_from_the_stack_where_a_deployment_would_change_it()
    {
        await _bed.DeployAsync(_product);
        var changed = DeploymentBed.Product(edits: ("owner: data-science", "owner: platform"));
        var planned = (await _bed.PlanAsync(changed)).Changes;

        var compared = CompareOperation.Compare(await ReadAsync(_product.StackName), ComparisonSides.Of(changed));

        Assert.Equal(
            planned.Select(change => (change.LogicalId, change.Action, change.Replacement)).Order(),
            compared.Where(change => change.Section == "Resources").Select(change => (change.LogicalId, change.Action, change.Replacement)).Order());
        var tag = Assert.Single(compared, change => change.Section == "Tags");
        Assert.Equal(("owner", "data-science", "platform"), (tag.LogicalId, tag.Properties[0].Before, tag.Properties[0].After));
    }

    [Fact]
    public async Task A_stack_of_anybody_is_compared_and_its_secrets_are_not_told()
    {
        await _bed.DeployForeignAsync(_product, Foreign, "foreign");
        var file = new MlTemplate { Name = "file", Body = Foreign.Replace("one", "two", StringComparison.Ordinal).Replace("hush", "psst", StringComparison.Ordinal) };

        var changes = CompareOperation.Compare(await ReadAsync("foreign"), ComparisonSides.Of(file));

        var change = Assert.Single(changes);
        Assert.Equal(["Default: one => two", "Value: one => two"], change.Properties.Select(property => property.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(("Name", "foreign", "foreign", "file"), (change.LogicalId, change.StackName, change.Reference, change.Difference));
        Assert.True(change.Sandbox);
    }

    [Fact]
    public async Task The_template_of_a_stack_is_the_one_that_was_submitted()
    {
        await _bed.DeployAsync(_product);
        await _bed.DeployForeignAsync(_product, Foreign, "foreign");
        var templates = new DeployedTemplates(await _bed.OpenAsync(_product));

        var own = await templates.GetAsync(DeploymentTarget.Of(_product), Token);
        var foreign = await templates.GetAsync(DeploymentTarget.OfStack("foreign"), Token);

        Assert.Equal((ProductTemplate.Write(_product).Body, ProductTemplate.Write(_product).FileName, _product.Name), (own.Body, own.FileName, own.Name));
        Assert.Equal((Foreign, "foreign", "foreign-template.yaml"), (foreign.Body, foreign.Name, foreign.FileName));
    }

    [Fact]
    public async Task A_stack_that_is_not_there_or_has_nothing_yet_is_an_error()
    {
        await _bed.CreateChangeSetAsync(_product, "announced", Foreign, "shell");

        Assert.Equal("StackNotFound", (await Assert.ThrowsAsync<MlOpsException>(() => ReadAsync("nowhere"))).Id);
        Assert.Equal("StackWithoutTemplate", (await Assert.ThrowsAsync<MlOpsException>(() => ReadAsync("shell"))).Id);
    }

    [Fact]
    public async Task A_template_that_is_deployed_without_its_product_takes_no_tag_from_the_stack()
    {
        var product = await DeployTaggedStackAsync();
        var session = await _bed.OpenAsync(product);
        var written = ProductTemplate.Write(product);
        var template = new MlTemplate { Name = "file", Body = written.Body, Format = written.Format };

        var plan = await new DeployOperation(session, _bed.Observer).PlanAsync(template, new(), Token);
        await new DeployOperation(session, _bed.Observer).ExecuteAsync(template, new(), Token);

        Assert.Empty(plan.Changes);
        Assert.Equal(product.Name, (await ComparisonSides.OfStackAsync(DeploymentTarget.Of(product), session, Token)).StackTags!["mlops:product"]);
    }

    /// <summary>Deploys a product whose template is so large that its stack has the tags.</summary>
    private async Task<MlProduct> DeployTaggedStackAsync()
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", "globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb.yaml")).RequireValid();
        Assert.True(ProductTemplate.Write(product).TagsOnStack);
        await _bed.Aws.SurroundAsync(product, _bed.Observer, Token);
        await _bed.DeployAsync(product);
        return product;
    }

    private async Task<ComparedTemplate> ReadAsync(string stackName) =>
        await ComparisonSides.OfStackAsync(DeploymentTarget.OfStack(stackName), await _bed.OpenAsync(_product), Token);
}
