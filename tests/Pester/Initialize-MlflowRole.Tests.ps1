BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.InitializeMlflowRoleCommand'
}

Describe 'Initialize-MlflowRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'makes the role and its instance profile, and changes nothing when it is done again' {
        $role = Initialize-MlflowRole mlflow-deploy
        $role | Should -BeOfType MlOps.MlRole
        $role.Name, $role.Status, $role.Recipe, $role.Sandbox | Should -Be 'mlflow-deploy', 'CREATED', 'Mlflow', $true
        $role.InstanceProfileArn | Should -BeExactly 'arn:aws:iam::123456789012:instance-profile/mlflow-deploy'
        $role.Policies.Name | Should -Be 'mlflow-sagemaker-deployment', 'AmazonSageMakerFullAccess'
        $role.Trust.Statements.Principals | Should -Be 'Service: ec2.amazonaws.com', 'Service: sagemaker.amazonaws.com'

        $again = Initialize-MlflowRole mlflow-deploy
        $again.Status | Should -BeExactly 'UNCHANGED'
        $again.Changes | Should -BeNullOrEmpty
    }

    It 'makes a hardened role, without findings' {
        $null = Initialize-MlAdminRole -Name databricks
        $role = Initialize-MlflowRole mlflow-deploy -WorkspaceRole databricks -Hardened -Bucket churn-models -Tag @{ cost_center = 'CC-1'; project = 'churn'; owner = 'ml' }
        $role.Policies.Name, $role.Boundary.Name | Should -Be 'mlflow-sagemaker-client', 'mlops-boundary-mlflow-deploy'
        $role.Policies, $role.Boundary, $role.Trust | Test-MlPolicy | Should -BeNullOrEmpty
        $role.Policies | Test-MlPolicy -Action s3:PutObject -Resource arn:aws:s3:::churn-models/model.tar.gz -Quiet | Should -BeTrue
        $role.Policies | Test-MlPolicy -Action s3:PutObject -Resource arn:aws:s3:::other/model.tar.gz -Quiet | Should -BeFalse
        (Get-MlRole mlflow-deploy | Test-MlRole).Status | Should -BeExactly 'IN_SYNC'
    }

    It 'takes names from the pipe, and goes on after one that is none' {
        $roles = 'mlflow-a', 'a b', 'mlflow-b' | Initialize-MlflowRole -ErrorVariable errors -ErrorAction SilentlyContinue
        $roles.Name | Should -Be 'mlflow-a', 'mlflow-b'
        $errors.FullyQualifiedErrorId | Should -BeExactly "RoleNameInvalid,$class"
    }

    It 'needs a name' {
        (Get-Command Initialize-MlflowRole).Parameters['Name'].Attributes.Where{ $_ -is [Parameter] }.Mandatory | Should -BeTrue
    }

    It 'shows what it would do with -WhatIf, and does nothing' {
        $planned = Initialize-MlflowRole mlflow-deploy -WhatIf
        $planned.Status, $planned.Created, $planned.Changes[-1] | Should -Be 'PLANNED', $true, 'put the role into instance profile mlflow-deploy'
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'lets the role of a workspace pass it, which Test-MlRole and Remove-MlRole look after' {
        $null = Initialize-MlAdminRole -Name databricks
        $role = Initialize-MlflowRole mlflow-deploy -WorkspaceRole databricks
        $role.Choices['WorkspaceRole'], $role.Changes[-1] | Should -Be 'databricks', 'inline policy mlops-pass-role-mlflow-deploy of role databricks put'
        (Get-MlRole databricks).OtherPolicies | Should -BeExactly 'mlops-pass-role-mlflow-deploy'
        (Get-MlRole databricks).Policies | Test-MlPolicy -Action iam:PassRole -Resource $role.Arn -Quiet | Should -BeTrue
        $role | Test-MlRole -Quiet | Should -BeTrue

        (Remove-MlRole mlflow-deploy -Confirm:$false).Changes[0] | Should -BeExactly 'inline policy mlops-pass-role-mlflow-deploy of role databricks deleted'
        (Get-MlRole databricks).OtherPolicies | Should -BeNullOrEmpty
    }

    It 'refuses a workspace role that is not there, and makes nothing' {
        { Initialize-MlflowRole mlflow-deploy -WorkspaceRole nobody -ErrorAction Stop } | Should -Throw -ErrorId "GrantedRoleNotFound,$class"
        { Initialize-MlflowRole mlflow-deploy -WorkspaceRole mlflow-deploy -ErrorAction Stop } | Should -Throw -ErrorId "RoleGrantsItself,$class"
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'refuses the role of another recipe' {
        $null = Initialize-MlAdminRole
        { Initialize-MlflowRole constellaxion-admin -ErrorAction Stop } | Should -Throw -ErrorId "RoleOfOtherRecipe,$class"
    }
}
