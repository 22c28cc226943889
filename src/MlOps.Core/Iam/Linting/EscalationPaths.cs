using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// The known ways to more permissions, as facts from https://pathfinding.cloud (DataDog/pathfinding.cloud, commit 84dd65c) and
/// https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/. A way that takes in a shorter one is left out.
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

        Other("iam:CreateAccessKey"),
        Other("iam:CreateLoginProfile"),
        Other("iam:UpdateLoginProfile"),
        Other("iam:UpdateAssumeRolePolicy"),
        Other("sts:AssumeRole"),

        Pass("apprunner.amazonaws.com", "apprunner:CreateService"),
        Pass("bedrock-agentcore.amazonaws.com", "bedrock-agentcore:CreateCodeInterpreter", "bedrock-agentcore:StartCodeInterpreterSession", "bedrock-agentcore:InvokeCodeInterpreter"),
        Pass("cloudformation.amazonaws.com", "cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"),
        Pass("cloudformation.amazonaws.com", "cloudformation:CreateStack"),
        Pass("cloudformation.amazonaws.com", "cloudformation:UpdateStack"),
        Pass("cloudformation.amazonaws.com", "cloudformation:CreateStackSet", "cloudformation:CreateStackInstances"),
        Pass("cloudformation.amazonaws.com", "cloudformation:UpdateStackSet"),
        Pass("codebuild.amazonaws.com", "codebuild:CreateProject", "codebuild:StartBuild"),
        Pass("codebuild.amazonaws.com", "codebuild:CreateProject", "codebuild:StartBuildBatch"),
        Pass("datapipeline.amazonaws.com", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition", "datapipeline:ActivatePipeline"),
        Pass("ec2.amazonaws.com", "ec2:RunInstances"),
        Pass("ec2.amazonaws.com", "ec2:RequestSpotInstances"),
        Pass("ecs-tasks.amazonaws.com", "ecs:RegisterTaskDefinition", "ecs:RunTask"),
        Pass("ecs-tasks.amazonaws.com", "ecs:RegisterTaskDefinition", "ecs:CreateService"),
        Pass("ecs-tasks.amazonaws.com", "ecs:RegisterTaskDefinition", "ecs:StartTask"),
        Pass("glue.amazonaws.com", "glue:CreateDevEndpoint"),
        Pass("glue.amazonaws.com", "glue:CreateJob", "glue:StartJobRun"),
        Pass("glue.amazonaws.com", "glue:CreateJob", "glue:CreateTrigger"),
        Pass("glue.amazonaws.com", "glue:UpdateJob", "glue:StartJobRun"),
        Pass("glue.amazonaws.com", "glue:UpdateJob", "glue:CreateTrigger"),
        Pass("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:InvokeFunction"),
        Pass("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"),
        Pass("lambda.amazonaws.com", "lambda:CreateFunction", "lambda:AddPermission"),
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateNotebookInstance"),
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateTrainingJob"),
        Pass("sagemaker.amazonaws.com", "sagemaker:CreateProcessingJob"),

        Running(["service"], "apprunner:UpdateService"),
        Running(["code-interpreter-custom"], "bedrock-agentcore:StartCodeInterpreterSession", "bedrock-agentcore:InvokeCodeInterpreter"),
        Running(["stack"], "cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"),
        Running(["stack"], "cloudformation:UpdateStack"),
        Running(["project"], "codebuild:StartBuild"),
        Running(["project"], "codebuild:StartBuildBatch"),
        Running(["instance"], "ec2:ModifyInstanceAttribute", "ec2:StopInstances", "ec2:StartInstances"),
        Running(["launch-template"], "ec2:CreateLaunchTemplateVersion", "ec2:ModifyLaunchTemplate"),
        Running(["instance"], "ec2-instance-connect:SendSSHPublicKey"),
        Running(["devendpoint"], "glue:UpdateDevEndpoint"),
        Running(["function"], "lambda:UpdateFunctionCode"),
        Running(["notebook-instance"], "sagemaker:CreatePresignedNotebookInstanceUrl"),
        Running(["notebook-instance"], "sagemaker:CreateNotebookInstanceLifecycleConfig", "sagemaker:StopNotebookInstance", "sagemaker:UpdateNotebookInstance", "sagemaker:StartNotebookInstance"),
        Running(["instance", "managed-instance", "task"], "ssm:StartSession"),
        Running(["instance", "managed-instance"], "ssm:SendCommand"),
    ];

    private static EscalationPath Own(string action) => new(EscalationKind.OwnPermissions, [action]);

    private static EscalationPath Other(string action) => new(EscalationKind.OtherPrincipal, [action]);

    private static EscalationPath Pass(string service, params string[] actions) => new(EscalationKind.PassedRole, [PassRole, .. actions], service);

    private static EscalationPath Running(string[] kinds, params string[] actions) => new(EscalationKind.RunningRole, [.. actions]) { RunsIn = [.. kinds] };
}
