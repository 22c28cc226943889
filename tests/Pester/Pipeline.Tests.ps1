BeforeAll { . $PSScriptRoot/common.ps1 }

Describe 'The pipeline from config to drift report' {
    BeforeAll {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
        $reports = Get-MlProduct $SamplePath/techcorp*.yaml | Deploy-MlProduct | Test-MlDrift -ErrorVariable errors
    }

    AfterAll { Stop-MlSandbox }

    It 'gives a report for every sample, and no error' {
        $errors | Should -BeNullOrEmpty
        $reports | Should -BeOfType MlOps.MlDriftReport
        $reports | Should -HaveCount (Get-ChildItem $SamplePath/techcorp*.yaml).Count
    }

    It 'finds nothing drifted and leaves no resource unchecked' {
        $reports.Drifted | Should -Not -Contain $true
        $reports.UncheckedCount | Sort-Object -Unique | Should -Be 0
        $reports.Sandbox | Should -Not -Contain $false
    }

    It 'goes from objects to JSON in CloudFormation''s words' {
        $json = $reports[0] | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Status | Should -BeExactly 'IN_SYNC'
        $json.Resources[0].LogicalId | Should -Not -BeNullOrEmpty
    }

    It 'removes what it has deployed' {
        $removals = Get-MlProduct $SamplePath/techcorp*.yaml | Remove-MlProduct -Force -DeleteData -Confirm:$false
        $removals.Status | Sort-Object -Unique | Should -Be 'DELETE_COMPLETE'
        (Get-MlSandbox).StackCount | Should -Be 0
    }
}

Describe 'A cmdlet in a pipeline' {
    BeforeAll {
        $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
        $s3 = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
    }

    BeforeEach {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
    }

    AfterEach { Stop-MlSandbox }

    It 'takes no object for the name of a file: <Name>' -ForEach @(
        @{ Name = 'a product for Test-MlPolicy'; Run = { Get-MlProduct $codeCommit | Test-MlPolicy -ErrorAction Stop }; Command = 'TestMlPolicyCommand' }
        @{ Name = 'a table for Publish-MlPolicy'; Run = { [pscustomobject]@{ Name = 'p' } | Publish-MlPolicy -ErrorAction Stop }; Command = 'PublishMlPolicyCommand' }
        @{ Name = 'a policy for Get-MlProduct'; Run = { New-MlOperatorPolicy $codeCommit | Get-MlProduct -ErrorAction Stop }; Command = 'GetMlProductCommand' }
        @{ Name = 'a policy for Test-MlTemplate'; Run = { New-MlOperatorPolicy $codeCommit | Test-MlTemplate -ErrorAction Stop }; Command = 'TestMlTemplateCommand' }
    ) {
        $Run | Should -Throw -ErrorId "InputObjectNotBound,MlOps.Cmdlets.$Command"
    }

    It 'says what type was given where a path is needed' {
        { Test-MlPolicy -Path (Get-MlProduct $codeCommit) } | Should -Throw '*A path is needed here, not an object of type MlProduct.*'
    }

    It 'takes files and paths that other commands give' {
        (Get-Item $codeCommit | Get-MlProduct).Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        (Resolve-Path $codeCommit | Get-MlProduct).Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        (Get-MlProduct (Get-Item $codeCommit)).Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
    }

    It 'never works ahead of a slow consumer' {
        1..3 | ForEach-Object { Copy-Item $codeCommit "TestDrive:/$_.yaml" }
        $names = Get-MlProduct TestDrive:/*.yaml -ErrorVariable errors -ErrorAction SilentlyContinue | ForEach-Object {
            # What is read after this line is not there any more; what was read ahead would still come.
            $null = Test-MlProduct $SamplePath/*.yaml
            Remove-Item TestDrive:/2.yaml, TestDrive:/3.yaml -ErrorAction Ignore
            Split-Path $_.Path -Leaf
        }
        $names | Should -Be '1.yaml'
        $errors.FullyQualifiedErrorId | Should -Be (, 'FileNotFound,MlOps.Cmdlets.GetMlProductCommand' * 2)
    }

    It 'does no more once the consumer has enough' {
        $deployment = Deploy-MlProduct $codeCommit, $s3 | Select-Object -First 1
        $deployment.Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        (Get-MlSandbox).StackCount | Should -Be 1
        Get-MlProduct $codeCommit, $s3 | Deploy-MlProduct | Select-Object -First 1 | Should -HaveCount 1
        (Get-MlSandbox).StackCount | Should -Be 1
    }

    It 'ends with the first error where the user wants that, and does no more' {
        { './nowhere.yaml', $codeCommit | Deploy-MlProduct -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.DeployMlProductCommand'
        (Get-MlSandbox).StackCount | Should -Be 0
    }

    It 'writes an error that nobody foresaw as UnexpectedError, about the item, and goes on with the next' {
        # A value that cannot even be turned into text.
        $document = [System.Text.Json.JsonDocument]::Parse('{"a":1}')
        $value = $document.RootElement
        $document.Dispose()
        $last = Get-MlProduct $codeCommit, $s3 |
            ForEach-Object { $_; $reached = $_.Name } |
            Deploy-MlProduct -Parameter @{ Anything = $value } -ErrorVariable errors -ErrorAction SilentlyContinue
        $last | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be (, 'UnexpectedError,MlOps.Cmdlets.DeployMlProductCommand' * 2)
        $errors.TargetObject | Should -BeOfType MlOps.MlProduct
        $errors[0].Exception | Should -BeOfType System.ObjectDisposedException
        $errors[0].ErrorDetails.RecommendedAction | Should -Match 'report'
        $reached | Should -BeExactly $errors[1].TargetObject.Name
    }
}

Describe 'A cmdlet that waits' {
    BeforeAll {
        $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
        $null = Start-MlSandbox -Speed 1
        $null = Get-MlContext 6> $null
    }

    AfterAll { Stop-MlSandbox }

    It 'ends at Ctrl+C, and says how things stand on the information stream alone' {
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$ModulePath'; Deploy-MlProduct '$codeCommit' -Verbose")
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $null = Register-ObjectEvent $shell.Streams.Verbose DataAdded -SourceIdentifier WaitingLine
            $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            do { $line = Wait-Event WaitingLine -Timeout 60; $line | Remove-Event } until (-not $line -or "$($shell.Streams.Verbose)" -match 'CREATE_IN_PROGRESS')
            $stopping = $shell.BeginStop($null, $null)
            $stopping.AsyncWaitHandle.WaitOne([timespan]::FromMinutes(1)) | Should -BeTrue
            $shell.EndStop($stopping)
            $ended = { $shell.EndInvoke($running) } | Should -Throw -PassThru
            $ended.Exception.InnerException | Should -BeOfType System.Management.Automation.PipelineStoppedException

            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $output | Should -BeNullOrEmpty
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shell.Streams.Warning | Should -BeNullOrEmpty
            @($shell.Streams.Information)[-1] | Should -Match 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
            @($shell.Streams.Information)[-1].Tags | Should -Contain 'PSHOST'
        }
        finally {
            Unregister-Event WaitingLine
            $shell.Dispose()
        }
    }
}
