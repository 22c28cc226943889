using System.ComponentModel;
using System.Diagnostics;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;
using MlOps.Documents;
using MlOps.Products;
using MlOps.Unit.Judges;

namespace MlOps.Unit.Products;

/// <summary>Runs the scripts of the build specs with bash and the <c>aws</c> command line against <c>moto_server</c>.</summary>
public sealed class BuildSpecTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private const string Group = "techcorp-prod-a001-us-west-2-customer-churn-models";

    private const string Register =
        """
        aws sagemaker create-model-package --model-package-group-name "$MODEL_PACKAGE_GROUP_NAME" --model-approval-status PendingManualApproval \
          --inference-specification '{"Containers": [{"Image": "i", "ModelDataUrl": "s3://b/m"}], "SupportedContentTypes": ["text/csv"], "SupportedResponseMIMETypes": ["text/csv"]}'

        """;

    [Fact]
    public async Task A_deployment_takes_the_version_that_was_approved_last()
    {
        var deploy = ScriptOf("DeployProject");
        await RunAsync("aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"");

        Assert.Contains("is approved yet: nothing to deploy.", await RunAsync(deploy), StringComparison.Ordinal);

        await RunAsync(Register + Register + Approve(2) + Approve(1));
        Assert.EndsWith(
            $"techcorp-prod-a001-us-west-2-customer-churn serves arn:aws:sagemaker:us-west-2:123456789012:model-package/{Group}/1.\n",
            await RunAsync(deploy),
            StringComparison.Ordinal);
        Assert.Matches(
            "^techcorp-prod-a001-us-west-2-customer-churn---1-[0-9a-f]{6}\tml\\.m5\\.large\n$",
            await RunAsync(
                """
                config="$(aws sagemaker describe-endpoint --endpoint-name "$ENDPOINT_NAME" --query EndpointConfigName --output text)"
                aws sagemaker describe-endpoint-config --endpoint-config-name "$config" --query 'ProductionVariants[0].[ModelName, InstanceType]' --output text
                """));
        Assert.Equal(
            "techcorp-prod-a001-us-west-2-customer-churn-ml\ntechcorp-prod-a001-us-west-2-customer-churn-ml\ntechcorp-prod-a001-us-west-2-customer-churn-ml\n",
            await RunAsync(
                """
                config="$(aws sagemaker describe-endpoint --endpoint-name "$ENDPOINT_NAME" --query EndpointConfigName --output text)"
                for resource in "endpoint/$ENDPOINT_NAME" "endpoint-config/$config" "model/$config"; do
                  aws sagemaker list-tags --resource-arn "arn:aws:sagemaker:us-west-2:123456789012:$resource" --query "Tags[?Key=='mlops:product'].Value" --output text
                done
                """));
    }

    [Fact]
    public async Task A_version_that_cannot_be_looked_at_is_not_passed_over_for_an_older_one()
    {
        const string TroubledGroup = "troubled-models";
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"\n"
            + Register + Register + Approve(1, TroubledGroup) + Approve(2, TroubledGroup),
            TroubledGroup);

        var error = await RunAsync(Fail("describe-model-package*/2") + ScriptOf("DeployProject"), TroubledGroup, succeeds: false);

        Assert.Contains("ThrottlingException", error, StringComparison.Ordinal);
        Assert.DoesNotContain("serves", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("describe-model ")]
    [InlineData("describe-endpoint-config")]
    [InlineData("describe-endpoint ")]
    public async Task An_answer_that_is_missing_is_not_taken_for_absence(string call)
    {
        const string QuietGroup = "quiet-models";
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\" || true\n" + Register + Approve(1, QuietGroup), QuietGroup);

        Assert.Contains("ThrottlingException", await RunAsync("export ENDPOINT_NAME=quiet\n" + Fail(call) + ScriptOf("DeployProject"), QuietGroup, succeeds: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_approval_names_is_deployed_though_another_was_approved_since()
    {
        const string NamedGroup = "named-models";
        const string Arn = "arn:aws:sagemaker:us-west-2:123456789012:model-package/named-models/";
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"\n"
            + Register + Register + Register + Approve(1, NamedGroup) + Approve(2, NamedGroup),
            NamedGroup);
        var deploy = ScriptOf("DeployProject");

        Assert.EndsWith($"serves {Arn}1.\n", await RunAsync($"export MODEL_PACKAGE_ARN={Arn}1 ENDPOINT_NAME=named-1\n" + deploy, NamedGroup), StringComparison.Ordinal);
        Assert.EndsWith($"serves {Arn}2.\n", await RunAsync("export MODEL_PACKAGE_ARN=newest-approved ENDPOINT_NAME=named-2\n" + deploy, NamedGroup), StringComparison.Ordinal);

        // Whoever may start the pipeline cannot bring another version in with it.
        Assert.Contains(
            $"{Arn}3 is not deployed: it is {NamedGroup}/PendingManualApproval", await RunAsync($"export MODEL_PACKAGE_ARN={Arn}3\n" + deploy, NamedGroup, succeeds: false), StringComparison.Ordinal);
        Assert.Contains("is not deployed", await RunAsync($"export MODEL_PACKAGE_ARN={Arn}1\n" + deploy, "other-group", succeeds: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ModelPackageName=arn:aws:sagemaker:us-west-2:123456789012:model-package/taken-models/2", "arn:aws:sagemaker:us-west-2:123456789012:model-package/taken-models/2")]
    [InlineData("Image=i", "none")]
    [InlineData(
        "ModelPackageName=arn:aws:sagemaker:us-west-2:123456789012:model-package/taken-models/1 Image=i", "arn:aws:sagemaker:us-west-2:123456789012:model-package/taken-models/1,none")]
    public async Task A_model_that_is_there_and_is_of_another_version_is_not_deployed(string containers, string made)
    {
        const string TakenGroup = "taken-models";
        var name = $"taken-{made.Length}";
        var deploy = $"export ENDPOINT_NAME={name} MODEL_PACKAGE_ARN=arn:aws:sagemaker:us-west-2:123456789012:model-package/{TakenGroup}/1\n" + ScriptOf("DeployProject");
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\" || true\n" + Register + Register + Approve(1, TakenGroup), TakenGroup);
        var settings = await RunAsync("""jq -cS . <<<'{"InstanceType": "ml.m5.large", "InitialInstanceCount": 1}'""" + " | { cat; echo '  '; } | sha256sum | cut -c 1-6", TakenGroup);
        var model = $"{name}---1-{settings.Trim()}";
        await RunAsync($"aws sagemaker create-model --model-name {model} --execution-role-arn \"$SAGEMAKER_ROLE_ARN\" --containers {containers}", TakenGroup);

        var error = await RunAsync(deploy, TakenGroup, succeeds: false);

        Assert.Contains($"is not deployed: model {model} is there, made of {made}.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("serves", error, StringComparison.Ordinal);

        // One of the same version is taken.
        await RunAsync($"aws sagemaker delete-model --model-name {model}", TakenGroup);
        await RunAsync(
            $"aws sagemaker create-model --model-name {model} --execution-role-arn \"$SAGEMAKER_ROLE_ARN\" --primary-container ModelPackageName=arn:aws:sagemaker:us-west-2:123456789012:model-package/{TakenGroup}/1",
            TakenGroup);
        Assert.EndsWith($"{name} serves arn:aws:sagemaker:us-west-2:123456789012:model-package/{TakenGroup}/1.\n", await RunAsync(deploy, TakenGroup), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_configuration_that_is_there_and_is_of_another_model_is_not_deployed()
    {
        const string MisledGroup = "misled-models";
        const string Configure =
            """
            model="$(aws sagemaker describe-endpoint --endpoint-name misled --query EndpointConfigName --output text)"
            aws sagemaker delete-endpoint --endpoint-name misled
            aws sagemaker delete-endpoint-config --endpoint-config-name "$model"
            aws sagemaker create-model --model-name other --execution-role-arn "$SAGEMAKER_ROLE_ARN" --primary-container Image=i
            aws sagemaker create-endpoint-config --endpoint-config-name "$model" --production-variants VariantName=v,ModelName=other,InstanceType=ml.m5.large,InitialInstanceCount=1

            """;
        var deploy = "export ENDPOINT_NAME=misled\n" + ScriptOf("DeployProject");
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"\n" + Register + Approve(1, MisledGroup) + deploy, MisledGroup);

        Assert.Contains(" is there, for other.", await RunAsync(Configure + deploy, MisledGroup, succeeds: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_names_no_version_deploys_none()
    {
        const string IdleGroup = "idle-models";
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"\n" + Register + Approve(1, IdleGroup), IdleGroup);

        var output = await RunAsync("export MODEL_PACKAGE_ARN=none ENDPOINT_NAME=idle-1\n" + ScriptOf("DeployProject"), IdleGroup);

        Assert.Equal("No model version is named, as an approval does: nothing to deploy.\n", output);
    }

    [Theory]
    [InlineData("", "arn:aws:kms:us-west-2:123456789012:key/k")]
    [InlineData("export REFUSE_KEY=1\n", "None")]
    public async Task An_endpoint_of_an_enterprise_product_stands_in_the_VPC_with_the_products_key_where_its_instances_take_one(string before, string key)
    {
        var group = key == "None" ? "disk-models" : "secret-models";
        await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"\n" + Register + Approve(1, group), group);

        var output = await RunAsync(
            before + $"export ENDPOINT_NAME={group}-endpoint KMS_KEY_ARN=arn:aws:kms:us-west-2:123456789012:key/k SUBNET_IDS=subnet-1,subnet-2 SECURITY_GROUP_ID=sg-1\n"
            + """
              aws() {
                if [[ -n "${REFUSE_KEY:-}" && "$*" == *"create-endpoint-config"*"--kms-key-id"* ]]; then
                  echo "An error occurred (ValidationException): KmsKeyId is not supported by instances with local storage" >&2; return 254
                fi
                command aws "$@"
              }
              export -f aws

              """
            + ScriptOf("DeployProject")
            + """

              config="$(aws sagemaker describe-endpoint --endpoint-name "$ENDPOINT_NAME" --query EndpointConfigName --output text)"
              aws sagemaker describe-endpoint-config --endpoint-config-name "$config" --query KmsKeyId --output text
              aws sagemaker describe-model --model-name "$config" --query 'join(`,`, VpcConfig.[Subnets, SecurityGroupIds][])' --output text

              """,
            group);

        Assert.EndsWith($"\n{key}\nsubnet-1,subnet-2,sg-1\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seeded_repository_builds()
    {
        const string SeededGroup = "seeded-models";
        var files = RepositorySeeds.For("ModelBuildRepository").Where(file => file.Path != "requirements.txt")
            .Select(file => $"cat > {file.Path} <<'END_OF_FILE'\n{file.Content}\nEND_OF_FILE\n");
        Assert.SkipWhen(Python.Run("import boto3, json; print(json.dumps(1))") is null, "boto3 is not installed.");

        // What the newest job was told to encrypt with, and where it stands.
        const string Describe =
            """

            job="$(aws sagemaker list-training-jobs --query 'sort(TrainingJobSummaries[].TrainingJobName)[-1]' --output text)"
            aws sagemaker describe-training-job --training-job-name "$job" --query OutputDataConfig.KmsKeyId --output text
            aws sagemaker describe-training-job --training-job-name "$job" --query ResourceConfig.VolumeKmsKeyId --output text
            aws sagemaker describe-training-job --training-job-name "$job" --query 'VpcConfig && join(`,`, VpcConfig.[Subnets, SecurityGroupIds][])' --output text

            """;
        var output = await RunAsync(
            "aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"\naws s3 mb \"s3://$ARTIFACTS_BUCKET\"\n"
            + string.Concat(files) + ScriptOf("BuildProject")
            + "\naws sagemaker list-training-jobs --query 'TrainingJobSummaries[].TrainingJobName' --output text\naws s3 ls --recursive \"s3://$ARTIFACTS_BUCKET\"\n" + Describe,
            SeededGroup);

        Assert.Contains($"Registered arn:aws:sagemaker:us-west-2:123456789012:model-package/{SeededGroup}/1. Once approved, it can be deployed.", output, StringComparison.Ordinal);
        Assert.Matches("\ntechcorp-prod-a001-us-west-2-customer-churn--[0-9]{14}\n", output);
        Assert.Contains(" training/example.csv\n", output, StringComparison.Ordinal);
        Assert.Contains("None\nNone\n", output, StringComparison.Ordinal);

        var enterprise = await RunAsync(
            "export KMS_KEY_ARN=arn:aws:kms:us-west-2:123456789012:key/k SUBNET_IDS=subnet-1,subnet-2 SECURITY_GROUP_ID=sg-1\n" + string.Concat(files) + ScriptOf("BuildProject") + Describe, SeededGroup);
        Assert.EndsWith("arn:aws:kms:us-west-2:123456789012:key/k\narn:aws:kms:us-west-2:123456789012:key/k\nsubnet-1,subnet-2,sg-1\n", enterprise, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_registers_nothing_fails()
    {
        var build = ScriptOf("BuildProject");
        await RunAsync("aws sagemaker create-model-package-group --model-package-group-name \"$MODEL_PACKAGE_GROUP_NAME\"", group: "other-models");

        Assert.Contains("has no pipeline.py", await RunAsync(build, group: "other-models", succeeds: false), StringComparison.Ordinal);
        Assert.Contains(
            "registered no model version",
            await RunAsync("echo 'print(1)' > pipeline.py\n" + build, group: "other-models", succeeds: false),
            StringComparison.Ordinal);

        const string Pipeline = "cat > register.sh <<'END'\n" + Register + "END\nprintf 'import subprocess\\nsubprocess.run([\"bash\", \"register.sh\"], check=True)\\n' > pipeline.py\n";
        Assert.EndsWith(
            "Registered arn:aws:sagemaker:us-west-2:123456789012:model-package/other-models/1. Once approved, it can be deployed.\n",
            await RunAsync(Pipeline + build, group: "other-models"),
            StringComparison.Ordinal);
    }

    private static string Approve(int version, string group = Group) =>
        $"aws sagemaker update-model-package --model-package-arn arn:aws:sagemaker:us-west-2:123456789012:model-package/{group}/{version} --model-approval-status Approved\n";

    // Has calls of aws that look so fail, in the scripts that are started from here too.
    private static string Fail(string pattern) =>
        $$"""
        aws() {
          case "$* " in
            *"sagemaker "{{Quote(pattern)}}*) echo "An error occurred (ThrottlingException) when calling the operation: Rate exceeded" >&2; return 254 ;;
          esac
          command aws "$@"
        }
        export -f aws

        """;

    private static string Quote(string pattern) => string.Join('*', pattern.Split('*').Select(part => $"\"{part}\""));

    private static string ScriptOf(string projectId)
    {
        var project = ProductTemplate.Build(ProductReader.ReadText(Configs.Starter).Product!).Resources.Single(resource => resource.LogicalId == projectId);
        var text = ((TemplateMap)project.Properties["Source"])["BuildSpec"].ToString()!;
        var spec = DocumentReader.Read(text, null, DocumentLimits.Configuration);
        var phases = (MappingNode)((MappingNode)spec.Root!)["phases"]!;
        var commands = (SequenceNode)((MappingNode)phases["build"]!)["commands"]!;
        return Assert.IsType<ScalarNode>(Assert.Single(commands.Items)).Text;
    }

    private async Task<string> RunAsync(string script, string group = Group, bool succeeds = true)
    {
        Assert.SkipWhen(moto.Address is null, "moto_server is not installed.");
        var folder = Directory.CreateTempSubdirectory("mlops-build-");
        try
        {
            using var process = StartOrSkip(folder.FullName, group);
            await process.StandardInput.WriteAsync("set -e\n" + script);
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + (succeeds ? "" : await error);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(succeeds == (process.ExitCode == 0), $"exit code {process.ExitCode}\n{output}\n{await error}");
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Process StartOrSkip(string folder, string group)
    {
        var start = new ProcessStartInfo("bash", ["-c", "command -v aws jq python >/dev/null || exit 127; exec bash -s"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AWS_ENDPOINT_URL"] = moto.Address!.ToString();
        start.Environment["AWS_ACCESS_KEY_ID"] = "test";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        start.Environment["AWS_DEFAULT_REGION"] = "us-west-2";
        start.Environment["PRODUCT_NAME"] = "techcorp-prod-a001-us-west-2-customer-churn-ml";
        start.Environment["MODEL_PACKAGE_GROUP_NAME"] = group;
        start.Environment["ARTIFACTS_BUCKET"] = $"{group}-artifacts";
        start.Environment["SAGEMAKER_NAME_PREFIX"] = "techcorp-prod-a001-us-west-2-customer-churn-";
        start.Environment["AWS_REGION"] = "us-west-2";
        start.Environment["SAGEMAKER_ROLE_ARN"] = "arn:aws:iam::123456789012:role/role";
        start.Environment["ENDPOINT_NAME"] = "techcorp-prod-a001-us-west-2-customer-churn";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("bash is not installed.");
            throw;
        }
    }
}
