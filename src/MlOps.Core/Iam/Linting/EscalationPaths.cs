using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// The known ways to more permissions, as facts from https://pathfinding.cloud (DataDog/pathfinding.cloud, its folder <c>data/paths</c> at the commits ecc3d09, a89d537 and bbf30a0, and
/// 4332431 for Step Functions), prowler-cloud/prowler (<c>privilege_escalation.py</c> at the commit 02a5ce8) and
/// https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/; others have their page beside them. A way that takes in a shorter one is left out.
/// </summary>
internal static class EscalationPaths
{
    /// <summary>The action that gives a role to a service.</summary>
    public const string PassRole = "iam:PassRole";

    /// <summary>All of them.</summary>
    public static ImmutableArray<EscalationPath> All { get; } =
    [
        Own("iam:CreatePolicyVersion"),
        Own("iam:SetDefaultPolicyVersion"),
        Own("iam:AttachUserPolicy"),
        Own("iam:AttachGroupPolicy"),
        Own("iam:AttachRolePolicy"),
        Own("iam:PutUserPolicy"),
        Own("iam:PutGroupPolicy"),
        Own("iam:PutRolePolicy"),
        Own("iam:AddUserToGroup"),

        // "Deleting the permissions boundary for a user might increase its permissions": https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html.
        // Another one in its place may allow everything: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html.
        Own("iam:DeleteRolePermissionsBoundary"),
        Own("iam:DeleteUserPermissionsBoundary"),
        Own("iam:PutRolePermissionsBoundary"),
        Own("iam:PutUserPermissionsBoundary"),

        Other("iam:CreateAccessKey"),
        Other("iam:CreateLoginProfile"),
        Other("iam:UpdateLoginProfile"),
        Other("iam:UpdateAssumeRolePolicy"),
        Other("sts:AssumeRole"),

        Pass("apprunner.amazonaws.com", "apprunner:CreateService"),
        Pass("batch.amazonaws.com", "batch:RegisterJobDefinition", "batch:SubmitJob"),
        Pass("bedrock-agentcore.amazonaws.com", "bedrock-agentcore:CreateAgentRuntime", "bedrock-agentcore:CreateAgentRuntimeEndpoint", "bedrock-agentcore:CreateWorkloadIdentity", "bedrock-agentcore:InvokeAgentRuntimeCommand"),
        Pass("bedrock-agentcore.amazonaws.com", "bedrock-agentcore:CreateBrowser", "bedrock-agentcore:StartBrowserSession", "bedrock-agentcore:ConnectBrowserAutomationStream"),
        Pass("bedrock-agentcore.amazonaws.com", "bedrock-agentcore:CreateCodeInterpreter", "bedrock-agentcore:StartCodeInterpreterSession", "bedrock-agentcore:InvokeCodeInterpreter"),
        Pass("braket.amazonaws.com", "braket:CreateJob"),
        Pass("cloudformation.amazonaws.com", "cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"),
        Pass("cloudformation.amazonaws.com", "cloudformation:CreateStack"),
        Pass("cloudformation.amazonaws.com", "cloudformation:CreateStackSet", "cloudformation:CreateStackInstances"),
        Pass("cloudformation.amazonaws.com", "cloudformation:UpdateStack"),
        Pass("cloudformation.amazonaws.com", "cloudformation:UpdateStackSet"),
        Pass("codebuild.amazonaws.com", "codebuild:CreateProject", "codebuild:StartBuild"),
        Pass("codebuild.amazonaws.com", "codebuild:CreateProject", "codebuild:StartBuildBatch"),

        // Its serviceRole and source: https://docs.aws.amazon.com/codebuild/latest/APIReference/API_UpdateProject.html.
        Pass("codebuild.amazonaws.com", "codebuild:UpdateProject", "codebuild:StartBuild"),
        Pass("codebuild.amazonaws.com", "codebuild:UpdateProject", "codebuild:StartBuildBatch"),

        // It runs as soon as it is made, shell commands among its actions, with its role: https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Commands.html.
        Pass("codepipeline.amazonaws.com", "codepipeline:CreatePipeline"),
        Pass("cognito-identity.amazonaws.com", "cognito-identity:SetIdentityPoolRoles"),
        Pass("datapipeline.amazonaws.com", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition", "datapipeline:ActivatePipeline"),
        Pass("ec2.amazonaws.com", "autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"),
        Pass("ec2.amazonaws.com", "autoscaling:CreateLaunchConfiguration", "autoscaling:UpdateAutoScalingGroup"),
        Pass("ec2.amazonaws.com", "ec2:RequestSpotInstances"),
        Pass("ec2.amazonaws.com", "ec2:RunInstances"),
        Pass("ec2.amazonaws.com", "imagebuilder:CreateComponent", "imagebuilder:CreateImageRecipe", "imagebuilder:CreateInfrastructureConfiguration", "imagebuilder:CreateImage"),
        Pass("ecs-tasks.amazonaws.com", "batch:RegisterJobDefinition", "batch:SubmitJob"),
        Pass("ecs-tasks.amazonaws.com", "ecs:RegisterTaskDefinition", "ecs:CreateService"),
        Pass("ecs-tasks.amazonaws.com", "ecs:RunTask"),
        Pass("ecs-tasks.amazonaws.com", "ecs:StartTask"),
        Pass("elasticmapreduce.amazonaws.com", "elasticmapreduce:RunJobFlow"),
        Pass("emr-serverless.amazonaws.com", "emr-serverless:CreateApplication", "emr-serverless:StartJobRun"),
        Pass("gamelift.amazonaws.com", "gamelift:CreateBuild", "gamelift:RequestUploadCredentials", "gamelift:CreateFleet"),
        Pass("glue.amazonaws.com", "glue:CreateDevEndpoint"),
        Pass("glue.amazonaws.com", "glue:CreateJob", "glue:CreateTrigger"),
        Pass("glue.amazonaws.com", "glue:CreateJob", "glue:StartJobRun"),
        Pass("glue.amazonaws.com", "glue:CreateSession", "glue:RunStatement"),
        Pass("glue.amazonaws.com", "glue:UpdateJob", "glue:CreateTrigger"),
        Pass("glue.amazonaws.com", "glue:UpdateJob", "glue:StartJobRun"),
        Pass("kinesisanalytics.amazonaws.com", "kinesisanalytics:CreateApplication", "kinesisanalytics:StartApplication"),
        Pass("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:AddPermission"),
        Pass("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"),
        Pass("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:InvokeFunction"),
        Pass("omics.amazonaws.com", "omics:CreateWorkflow", "omics:StartRun"),

        // Its training jobs have a role and an image: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperParameterTrainingJobDefinition.html.
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateHyperParameterTuningJob"),
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateNotebookInstance"),
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateProcessingJob"),
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateTrainingJob"),
        Pass("ssm.amazonaws.com", "ssm:CreateDocument", "ssm:StartAutomationExecution"),
        Pass("states.amazonaws.com", "states:CreateStateMachine", "states:StartExecution"),

        Running(["service"], "apprunner:UpdateService"),
        Running(["job-definition", "job-definition-revision"], "batch:SubmitJob"),
        Running(["browser-custom"], "bedrock-agentcore:StartBrowserSession", "bedrock-agentcore:ConnectBrowserAutomationStream"),
        Running(["code-interpreter-custom"], "bedrock-agentcore:StartCodeInterpreterSession", "bedrock-agentcore:InvokeCodeInterpreter"),
        Running(["runtime"], "bedrock-agentcore:InvokeAgentRuntimeCommand"),
        Running(["stack"], "cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"),
        Running(["stack"], "cloudformation:UpdateStack"),
        Running(["project"], "codebuild:StartBuild"),
        Running(["project"], "codebuild:StartBuildBatch"),
        Running(["deploymentgroup"], "codedeploy:RegisterApplicationRevision", "codedeploy:GetDeploymentConfig", "codedeploy:CreateDeployment"),
        Running(["instance"], "ec2:ModifyInstanceAttribute", "ec2:StopInstances", "ec2:StartInstances"),
        Running(["launch-template"], "ec2:CreateLaunchTemplateVersion", "ec2:ModifyLaunchTemplate"),
        Running(["instance"], "ec2-instance-connect:SendSSHPublicKey"),
        Running(["task"], "ecs:ExecuteCommand", "ecs:DescribeTasks"),
        Running(["devendpoint"], "glue:UpdateDevEndpoint"),
        Running(["function"], "lambda:UpdateFunctionCode"),
        Running(["function"], "lambda:UpdateFunctionConfiguration"),
        Running(["notebook-instance"], "sagemaker:CreatePresignedNotebookInstanceUrl"),
        Running(["notebook-instance"], "sagemaker:CreateNotebookInstanceLifecycleConfig", "sagemaker:StopNotebookInstance", "sagemaker:UpdateNotebookInstance", "sagemaker:StartNotebookInstance"),
        Running(["instance", "managed-instance", "task"], "ssm:StartSession"),
        Running(["instance", "managed-instance"], "ssm:SendCommand"),
        Running(["statemachine"], "states:UpdateStateMachine", "states:StartExecution"),
    ];

    private static EscalationPath Own(string action) => new(EscalationKind.OwnPermissions, [action]);

    private static EscalationPath Other(string action) => new(EscalationKind.OtherPrincipal, [action]);

    private static EscalationPath Pass(string service, params string[] actions) => new(EscalationKind.PassedRole, [PassRole, .. actions], service);

    private static EscalationPath Running(string[] kinds, params string[] actions) => new(EscalationKind.RunningRole, [.. actions]) { RunsIn = [.. kinds] };
}
