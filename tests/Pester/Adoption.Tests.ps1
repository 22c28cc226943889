# Stacks that the ML Provisioner made, taken over with the cmdlets.

BeforeAll {
    . $PSScriptRoot/common.ps1
    $config = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $stackName = 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
    $theirs = Get-Content -Raw $PSScriptRoot/../Unit/Deployments/MlProvisioner/codecommit.yaml
}

Describe 'A stack that the ML Provisioner made' {
    BeforeEach {
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext -Region us-west-2 6> $null
        New-SandboxStack $stackName $theirs
    }

    AfterEach { Stop-MlSandbox }

    It 'is refused without -Adopt, by each cmdlet' {
        { Deploy-MlProduct $config -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotOurs,MlOps.Cmdlets.DeployMlProductCommand'
        { Compare-MlProduct $config -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotOurs,MlOps.Cmdlets.CompareMlProductCommand'
        { Remove-MlProduct $config -Force -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotOurs,MlOps.Cmdlets.RemoveMlProductCommand'
        { Test-MlDrift $config -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotOurs,MlOps.Cmdlets.TestMlDriftCommand'
    }

    It 'is planned with -Adopt -WhatIf: nothing replaced, nothing removed, what stays unlike the product listed' {
        $plan = Deploy-MlProduct $config -Adopt -WhatIf -InformationVariable shown 6> $null
        $plan.Status | Should -BeExactly 'PLANNED'
        $plan.Changes | Should -HaveCount 13
        $plan.Changes.Action | Sort-Object -Unique | Should -Be 'Modify'
        $plan.Changes.Replacement | Sort-Object -Unique | Should -Be 'False'
        $plan.Findings.Id | Should -Contain 'AdoptionKeeps'
        $plan.Findings.Id | Should -Not -Contain 'AdoptionCreates'
        "$shown" | Should -Match "keeps ModelPackageGroupDescription 'Model registry of techcorp-prod-a001-us-west-2-customer-churn'"
        { Deploy-MlProduct $config -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotOurs,*'
    }

    It 'is compared with -Adopt' {
        $changes = Compare-MlProduct $config -Adopt -WarningVariable warnings -WarningAction SilentlyContinue
        $changes.Action | Sort-Object -Unique | Should -Be 'Modify'
        $changes.LogicalId | Should -Contain 'PipelineArtifacts'
        "$warnings" | Should -Match 'ModelPackageGroupDescription'
    }

    It 'is a product like any other once it is taken over' {
        { Deploy-MlProduct $config -Adopt -ErrorAction Stop } | Should -Throw -ErrorId 'StackBusy,*'
        $deployment = Get-MlProduct $config | Deploy-MlProduct -Adopt -WaitForOther
        $deployment.Status | Should -BeExactly 'UPDATE_COMPLETE'
        $deployment.Changes.LogicalId | Sort-Object | Should -Be @(
            'BuildCodeBuild', 'BuildPipelineResource', 'BuildRepo', 'CodeBuildServiceRole', 'DeployCodeBuild', 'DeployPipelineResource', 'DeployRepo',
            'ModelPackageGroupArnParameter', 'ModelRegistry', 'PipelineArtifacts', 'PipelineServiceRole', 'RepositoryUrlParameter', 'SageMakerRole')

        (Deploy-MlProduct $config).Changes | Should -HaveCount 0
        Compare-MlProduct $config | Should -BeNullOrEmpty
        Test-MlDrift $config -Quiet -WarningAction SilentlyContinue | Should -BeExactly $true
        Set-SandboxParameter '/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/RepositoryUrl' 'elsewhere'
        (Test-MlDrift $config -WarningAction SilentlyContinue).Resources.Where({ $_.Status -eq 'DRIFTED' -or $_.Differences }).LogicalId | Should -Be 'RepositoryUrlParameter'

        $removal = Remove-MlProduct $config -Force -Confirm:$false
        $removal.Retained.LogicalId | Sort-Object | Should -Be 'BuildRepo', 'DeployRepo', 'ModelRegistry', 'PipelineArtifacts'
        $removal.Deleted | Should -HaveCount 9
    }
}

Describe 'A stack with data that the product lacks' {
    BeforeAll {
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext -Region us-west-2 6> $null
        New-SandboxStack $stackName ($theirs -replace '(?m)^Resources:$', "Resources:`n  Logs: { Type: AWS::S3::Bucket, Properties: { BucketName: techcorp-extra-logs } }")
    }

    AfterAll { Stop-MlSandbox }

    It 'is refused, with the data named, planned or not' {
        { Deploy-MlProduct $config -Adopt -WhatIf -ErrorAction Stop } | Should -Throw -ErrorId 'AdoptionIncomplete,*' -ExpectedMessage '*Logs (AWS::S3::Bucket techcorp-extra-logs)*'
        { Deploy-MlProduct $config -Adopt -ErrorAction Stop } | Should -Throw -ErrorId 'AdoptionIncomplete,*' -ExpectedMessage '*Logs (AWS::S3::Bucket techcorp-extra-logs)*'
    }

    It 'is taken over with -Force' {
        $deployment = Deploy-MlProduct $config -Adopt -Force -WaitForOther -Confirm:$false
        $deployment.Changes.Where({ $_.Action -eq 'Remove' }).LogicalId | Should -Be 'Logs'
    }
}
