BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'Get-MlProductOutput' {
    BeforeAll {
        # An enterprise product finds its VPC in the account.
        $null = Get-MlProduct (Get-Item $SamplePath/globalbank-*-codecommit-standalone-direct-rtb.yaml) | Start-MlSandbox
        $null = Get-MlContext 6> $null
        $deployment = Deploy-MlProduct $codeCommit
    }

    AfterAll { Stop-MlSandbox }

    It 'gets the outputs of the stack and the SSM parameters' {
        $outputs = Get-MlProduct $codeCommit | Get-MlProductOutput
        $outputs | Should -BeOfType MlOps.MlOutput
        $outputs.Where({ $_.Source -eq 'Stack' }).Name | Sort-Object | Should -Be @(
            'ArtifactsBucketName', 'BuildPipelineName', 'DeployPipelineName', 'EndpointName', 'ModelBuildRepositoryUrl', 'ModelDeployRepositoryUrl',
            'ModelPackageGroupArn', 'SageMakerExecutionRoleArn')
        $parameters = $outputs.Where({ $_.Source -eq 'SSM' })
        $parameters.ParameterName | Sort-Object | Should -Be @(
            '/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/ModelPackageGroupArn', '/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/RepositoryUrl')
        $group = 'arn:aws:sagemaker:us-west-2:123456789012:model-package-group/techcorp-prod-a001-us-west-2-customer-churn-models'
        $outputs.Sandbox | Sort-Object -Unique | Should -BeTrue
        $outputs.Where({ $_.Name -eq 'ModelPackageGroupArn' }).Value | Should -Be $group, $group
        $parameters.Where({ $_.Name -eq 'RepositoryUrl' }).Value |
            Should -Be 'https://git-codecommit.us-west-2.amazonaws.com/v1/repos/techcorp-prod-a001-us-west-2-customer-churn-model-build'
    }

    It 'takes a deployment, and a pattern of names' {
        $outputs = $deployment | Get-MlProductOutput -Name *Repository*
        $outputs.Name | Sort-Object -Unique | Should -Be 'ModelBuildRepositoryUrl', 'ModelDeployRepositoryUrl', 'RepositoryUrl'
        $deployment | Get-MlProductOutput -Name nothing* | Should -BeNullOrEmpty
        ($deployment | Get-MlProductOutput -Name repositoryurl).Name | Should -BeExactly 'RepositoryUrl'
    }

    It 'reports a name that is not published, and lists those that are' {
        $deployment | Get-MlProductOutput -Name Nope -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'OutputNotFound,MlOps.Cmdlets.GetMlProductOutputCommand'
        $errors.ErrorDetails.RecommendedAction | Should -Match 'ArtifactsBucketName, .*RepositoryUrl'
    }

    It 'takes a product or a deployment by position' {
        (Get-MlProductOutput $deployment).Count | Should -Be 10
        (Get-MlProductOutput (Get-MlProduct $codeCommit)).Count | Should -Be 10
    }

    It 'completes exactly the names that a product of the highest tier publishes, and so those of all' {
        $all = Complete 'Get-MlProductOutput -Name '
        $enterprise = Deploy-MlProduct (Get-Item $SamplePath/globalbank-*-codecommit-standalone-direct-rtb.yaml) -Seed
        $all | Sort-Object | Should -Be (($enterprise | Get-MlProductOutput).Name | Sort-Object -Unique)
        ($deployment | Get-MlProductOutput).Name | Where-Object { $_ -notin $all } | Should -BeNullOrEmpty
    }

    It 'reports what is not deployed' {
        { Get-MlProductOutput -StackName nobody -Region us-west-2 -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,MlOps.Cmdlets.GetMlProductOutputCommand'
    }
}

Describe 'Get-MlProductOutput of stacks that others made' {
    BeforeAll {
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext 6> $null
    }

    AfterAll { Stop-MlSandbox }

    It 'warns where a stack publishes nothing, and says whose it is' {
        New-SandboxStack foreign 'Resources: { T: { Type: AWS::SNS::Topic } }'
        Get-MlProductOutput -StackName foreign -Region us-west-2 -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings.Message | Should -BeExactly 'Stack foreign publishes nothing: no template of a product made it.'
    }
}
