BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.InitializeMlAdminRoleCommand'
}

Describe 'Initialize-MlAdminRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'makes the role, and changes nothing when it is done again' {
        $role = Initialize-MlAdminRole
        $role | Should -BeOfType MlOps.MlRole
        $role.Name, $role.Status, $role.Recipe, $role.Sandbox | Should -Be 'constellaxion-admin', 'CREATED', 'Admin', $true
        $role.Arn | Should -BeExactly 'arn:aws:iam::123456789012:role/constellaxion-admin'
        $role.Policies | Should -BeOfType MlOps.MlPolicy
        $role.Policies.Name | Should -Be 'ConstellaxionECRAccess', 'AmazonSageMakerFullAccess', 'AmazonEC2ContainerRegistryFullAccess', 'AmazonS3FullAccess'
        $role.Trust.Statements.Principals | Should -Be 'Service: sagemaker.amazonaws.com', 'Service: ecs-tasks.amazonaws.com'
        "$role" | Should -BeExactly 'constellaxion-admin'

        $again = Initialize-MlAdminRole
        $again.Status | Should -BeExactly 'UNCHANGED'
        $again.Changes | Should -BeNullOrEmpty
    }

    It 'shows what it would do with -WhatIf, and does nothing' {
        $planned = Initialize-MlAdminRole -Name churn-admin -WhatIf
        $planned.Status, $planned.Created, $planned.Changes[0] | Should -Be 'PLANNED', $true, 'create the role'
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'takes tags, a boundary and hours for a session' {
        $role = Initialize-MlAdminRole -Tag @{ team = 'ml' } -PermissionsBoundary arn:aws:iam::aws:policy/PowerUserAccess -MaxSessionDuration 2
        $role.Tags['team'], $role.PermissionsBoundary, $role.MaxSessionDuration | Should -Be 'ml', 'arn:aws:iam::aws:policy/PowerUserAccess', ([timespan] '02:00')
        (Initialize-MlAdminRole -Tag @{ team = 'ml' } -PermissionsBoundary arn:aws:iam::aws:policy/PowerUserAccess -MaxSessionDuration '02:00').Status | Should -BeExactly 'UNCHANGED'
    }

    It 'refuses <Duration> for a session' -ForEach @(@{ Duration = 13 }, @{ Duration = '00:30' }, @{ Duration = 'long' }) {
        { Initialize-MlAdminRole -MaxSessionDuration $Duration } | Should -Throw "*'$Duration' is no duration of a session*"
    }

    It 'takes the region from a model.yaml, and says where one is missing' {
        Remove-Item Env:AWS_REGION
        Set-Content TestDrive:/model.yaml "deploy:`n  aws:`n    region: eu-west-1"
        (Initialize-MlAdminRole -Path TestDrive:/model.yaml).Status | Should -BeExactly 'CREATED'
        Set-Content TestDrive:/none.yaml "deploy:`n  gcp:`n    region: europe-west1"
        { Initialize-MlAdminRole -Path TestDrive:/none.yaml -ErrorAction Stop } | Should -Throw -ErrorId "ModelRegionMissing,$class"
        { Initialize-MlAdminRole -Path TestDrive:/nowhere.yaml -ErrorAction Stop } | Should -Throw -ErrorId "FileNotFound,$class"
    }

    It 'makes a hardened role, whose policies and trust have no findings, and which may do far less' {
        $hardened = @{ Hardened = $true; Activity = 'Serve', 'train'; Bucket = 'churn-data'; Repository = 'churn/model'; Tag = @{ cost_center = 'CC-1'; project = 'churn'; owner = 'ml' } }
        $plain = Initialize-MlAdminRole
        $role = Initialize-MlAdminRole @hardened
        $role.Status, $role.Choices['Activity'], $role.PermissionsBoundary | Should -Be 'UPDATED', 'Serve Train', 'arn:aws:iam::123456789012:policy/mlops-boundary-constellaxion-admin'
        $role.Policies.Name | Should -Be 'constellaxion-jobs'
        $role.Policies.Statements.Reason | Should -Not -BeNullOrEmpty
        $role.Policies, $role.Boundary, $role.Trust | Test-MlPolicy | Should -BeNullOrEmpty
        $plain.Trust | Test-MlPolicy | Select-Object -ExpandProperty Id | Should -Be 'ServiceWithoutSource', 'ServiceWithoutSource'

        $difference = $role.Policies | Compare-MlPolicy -ReferenceObject $plain.Policies -Summary
        $difference.LeftOutActions | Should -BeGreaterThan 500
        $difference.DifferenceActions | Should -BeLessThan 20
        $difference.Wider | Should -Be 0

        (Initialize-MlAdminRole @hardened).Status | Should -BeExactly 'UNCHANGED'
        { Initialize-MlAdminRole constellaxion-admin -ErrorAction Stop } | Should -Throw -ErrorId "RoleWouldWiden,$class"
        (Get-MlRole constellaxion-admin | Test-MlRole).Status | Should -BeExactly 'IN_SYNC'
        Remove-MlRole constellaxion-admin -Confirm:$false | Select-Object -ExpandProperty Status | Should -BeExactly 'DELETED'
    }

    It 'becomes the documented role again with -Widen' {
        $null = Initialize-MlAdminRole -Hardened -Activity Serve -Bucket churn-data -Repository churn/model -Tag @{ cost_center = 'CC-1'; project = 'churn'; owner = 'ml' }
        $role = Initialize-MlAdminRole -Widen
        $role.Policies.Count, $role.PermissionsBoundary | Should -Be 4, $null
    }

    It 'refuses a hardened role without its tags, and what no activity is' {
        $hardened = @{ Hardened = $true; Activity = 'Serve'; Bucket = 'churn-data'; Repository = 'churn/model' }
        { Initialize-MlAdminRole @hardened -ErrorAction Stop } | Should -Throw -ErrorId "RoleTagMissing,$class"
        $hardened.Activity = 'Dance'
        { Initialize-MlAdminRole @hardened -ErrorAction Stop } | Should -Throw -ErrorId "ActivityUnknown,$class"
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'completes activities' {
        (TabExpansion2 'Initialize-MlAdminRole -Hardened -Activity ').CompletionMatches.CompletionText | Should -Be 'Container', 'Process', 'Serve', 'Train', 'Transform'
    }

    It 'refuses a name that IAM does not take' {
        { Initialize-MlAdminRole -Name 'a b' -ErrorAction Stop } | Should -Throw -ErrorId "RoleNameInvalid,$class"
    }

    It 'pipes its policies to Compare-MlPolicy and Test-MlPolicy' {
        $role = Initialize-MlAdminRole
        $role.Policies | Test-MlPolicy -Action s3:GetObject -Resource arn:aws:s3:::any/key -Quiet | Should -BeTrue
        $role.Trust | Test-MlPolicy -Type Trust | Where-Object Severity -EQ Error | Should -BeNullOrEmpty
    }
}
