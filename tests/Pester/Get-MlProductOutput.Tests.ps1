BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'Get-MlProductOutput' {
    BeforeAll {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
        $deployment = Deploy-MlProduct $codeCommit
    }

    AfterAll { Stop-MlSandbox }

    It 'gets the outputs of the stack and the SSM parameters' {
        $outputs = Get-MlProduct $codeCommit | Get-MlProductOutput
        $outputs | Should -BeOfType MlOps.MlOutput
        $outputs.Source | Sort-Object -Unique | Should -Be 'SSM', 'Stack'
        $parameter = $outputs | Where-Object ParameterName
        $parameter.ParameterName | Should -Contain '/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/ModelPackageGroupArn'
        ($outputs | Where-Object { $_.Source -eq 'Stack' -and $_.Name -eq 'ModelPackageGroupArn' }).Value | Should -Match '^arn:aws:sagemaker:us-west-2:123456789012:model-package-group/'
    }

    It 'takes a deployment, and a pattern of names' {
        $outputs = $deployment | Get-MlProductOutput -Name *Repository*
        $outputs.Name | Sort-Object -Unique | Should -Be 'ModelBuildRepositoryUrl', 'ModelDeployRepositoryUrl', 'RepositoryUrl'
        $deployment | Get-MlProductOutput -Name nothing* | Should -BeNullOrEmpty
    }

    It 'reports what is not deployed' {
        { Get-MlProductOutput -StackName nobody -Region us-west-2 -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,MlOps.Cmdlets.GetMlProductOutputCommand'
    }
}
