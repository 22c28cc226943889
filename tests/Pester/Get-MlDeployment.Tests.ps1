BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $workload = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-workload.yaml'
}

Describe 'Get-MlDeployment of a stack''s name' {
    It 'says how a stack is named where a file was looked for' {
        Get-MlDeployment techcorp-ml-stack -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.GetMlDeploymentCommand'
        $errors[0].ErrorDetails.RecommendedAction | Should -BeExactly 'Check the path. A stack is named with -StackName.'
    }
}

Describe 'Get-MlDeployment' {
    BeforeAll {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext 6> $null
        $null = Deploy-MlProduct $codeCommit, $workload
    }

    AfterAll { Stop-MlSandbox }

    It 'lists all products'' stacks of the account and region' {
        $all = Get-MlDeployment -Region us-west-2
        $all | Should -BeOfType MlOps.MlDeployment
        $all.Name | Sort-Object | Should -Be 'techcorp-prod-a001-us-west-2-customer-churn-batch-ml', 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        Get-MlDeployment -Region eu-west-1 | Should -BeNullOrEmpty
    }

    It 'lists nothing where the pipe before it was empty, so that nothing behind it reaches for everything' {
        @() | Get-MlDeployment -Region us-west-2 | Should -BeNullOrEmpty
        Get-MlProduct $codeCommit | Where-Object Environment -EQ 'dev' | Get-MlDeployment | Remove-MlProduct -Force -DeleteData -Confirm:$false | Should -BeNullOrEmpty
        Get-MlProduct "$TestDrive/none.yaml" -ErrorAction Ignore | Get-MlDeployment -Region us-west-2 | Should -BeNullOrEmpty
        (Get-MlDeployment -Region us-west-2).Count | Should -Be 2
        (1 | ForEach-Object { Get-MlDeployment -Region us-west-2 }).Count | Should -Be 2
    }

    It 'gets the deployment of a product' {
        $deployment = Get-MlProduct $codeCommit | Get-MlDeployment
        $deployment.Status | Should -BeExactly 'CREATE_COMPLETE'
        $deployment.Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        $deployment.Product.Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        $deployment.Outputs['ArtifactsBucketName'] | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-artifacts'
    }

    It 'gets a deployment by path, by stack name and anew' {
        $deployment = Get-MlDeployment $codeCommit
        $deployment.StackId | Should -Match '^arn:aws:cloudformation:us-west-2:123456789012:stack/techcorp-prod-a001-us-west-2-customer-churn-ml-stack/'
        (Get-MlDeployment -StackName techcorp-prod-a001-us-west-2-customer-churn-ml-stack -Region us-west-2).StackId | Should -BeExactly $deployment.StackId
        ($deployment | Get-MlDeployment).StackId | Should -BeExactly $deployment.StackId
    }

    It 'reports what is not deployed' {
        { Get-MlDeployment -StackName nobody -Region us-west-2 -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,MlOps.Cmdlets.GetMlDeploymentCommand'
    }
}
