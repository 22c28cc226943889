BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $workload = (Get-Item $SamplePath/techcorp*-ml-s3-workload.yaml).FullName
    $parameter = '/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/RepositoryUrl'
}

Describe 'Test-MlDrift' {
    BeforeEach {
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext 6> $null
    }

    AfterEach { Stop-MlSandbox }

    It 'compares every resource, those too that CloudFormation does not, and lists the properties that nothing compares' {
        $report = Get-MlProduct $codeCommit | Deploy-MlProduct | Test-MlDrift
        $report | Should -BeOfType MlOps.MlDriftReport
        $report.Drifted | Should -BeFalse
        $report.Resources | Should -HaveCount 13
        $report.CheckedCount | Should -Be 13
        $report.UncheckedCount | Should -Be 0
        $report.Status | Should -BeExactly 'IN_SYNC'
        ($report.Resources | Where-Object LogicalId -EQ SsmRepositoryUrl).NotCompared | Should -BeExactly '/Description'
        ($report.Resources | Out-String -Width 400) -replace '\s+', ' ' | Should -Match 'Not compared: /Description'
    }

    It 'finds what was changed beside CloudFormation, property by property' {
        $null = Deploy-MlProduct $codeCommit
        Set-SandboxParameter $parameter 'tampered'
        $report = Test-MlDrift $codeCommit
        $report.Drifted | Should -BeTrue
        $report.Status | Should -BeExactly 'DRIFTED'
        $report.DriftedCount | Should -Be 1
        $resource = $report.Resources | Where-Object Status -EQ MODIFIED
        $resource.LogicalId | Should -BeExactly 'SsmRepositoryUrl'
        $resource.Differences[0].PropertyPath | Should -BeExactly '/Value'
        $resource.Differences[0].Actual | Should -BeExactly 'tampered'
    }

    It 'finds a policy that was put on a role beside the template' {
        $null = Deploy-MlProduct $codeCommit
        $role = (Test-MlDrift $codeCommit).Resources.Where({ $_.Type -eq 'AWS::IAM::Role' })[0].PhysicalId
        Add-SandboxRolePolicy $role arn:aws:iam::aws:policy/ReadOnlyAccess
        $report = Test-MlDrift $codeCommit
        $report.DriftedCount | Should -Be 1
        "$(($report.Resources | Where-Object Status -EQ MODIFIED).Differences)" | Should -Match 'ManagedPolicyArns.+ReadOnlyAccess'
    }

    It 'warns of what guards a production stack and is gone, and counts it, also with -Quiet' {
        $stack = (Deploy-MlProduct $codeCommit).StackName
        $null = Invoke-SandboxService cloudformation @{
            Action                      = 'UpdateTerminationProtection'
            Version                     = '2010-05-15'
            StackName                   = $stack
            EnableTerminationProtection = 'false'
        } 'application/x-www-form-urlencoded'
        $report = Test-MlDrift $codeCommit -WarningVariable warned -WarningAction SilentlyContinue
        $report.Status | Should -BeExactly 'DRIFTED'
        ($report.Resources | Where-Object Status -EQ MODIFIED).LogicalId | Should -BeExactly $stack
        $report.Findings.Id | Should -BeExactly 'ProtectionLifted'
        "$warned" | Should -BeLike "Production stack $stack has no protection from deletion*Repair-MlDrift sets it again*"
        Test-MlDrift $codeCommit -Quiet -WarningVariable warned -WarningAction SilentlyContinue | Should -BeFalse
        "$warned" | Should -BeLike '*no protection from deletion*'
        (Repair-MlDrift $codeCommit -Confirm:$false -WarningAction SilentlyContinue).Status | Should -BeExactly 'REPAIRED'
    }

    It 'shows what is ignored, and does not count it' {
        $null = Deploy-MlProduct $codeCommit
        Set-SandboxParameter $parameter 'tampered'
        $report = Test-MlDrift $codeCommit -Ignore @{ LogicalId = 'SsmRepositoryUrl'; Property = '/Value'; Reason = 'Trial.'; Until = [datetime]::UtcNow.AddDays(9) }
        $report.Status | Should -BeExactly 'IGNORED'
        $report.IgnoredCount | Should -Be 1
        "$(($report.Resources | Where-Object Status -EQ IGNORED).Differences)" | Should -BeLike '*tampered (ignored: Trial.)'
        Test-MlDrift $codeCommit -Ignore Ssm*/Value, AWS::S3::Bucket -Quiet | Should -BeTrue
        Test-MlDrift $codeCommit -Ignore AWS::S3::Bucket -Quiet | Should -BeFalse
    }

    It 'warns once of a rule that means nothing in any stack' {
        $deployments = $codeCommit, (Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml') | Deploy-MlProduct -WarningAction Ignore
        $null = $deployments | Test-MlDrift -Ignore SsmRepositoryUrl, Nothing/Value -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        $warnings.Message | Should -BeExactly "The drift rule 'Nothing/Value' means no resource of what was checked."
        $null = $deployments | Repair-MlDrift -Ignore Nothing -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue 6> $null
        $warnings.Message | Should -BeExactly "The drift rule 'Nothing' means no resource of what was checked."
    }

    It 'refuses a rule that is none' {
        { Test-MlDrift $codeCommit -Ignore @{ Reason = 'x' } } | Should -Throw '*names no resource, type or property*' -ErrorId 'ParameterArgumentTransformationError,MlOps.Cmdlets.TestMlDriftCommand'
    }

    It 'watches, and writes only what is new' {
        $null = Deploy-MlProduct $codeCommit
        $seen = 0
        $statuses = Test-MlDrift $codeCommit -Interval 15 -Verbose 4>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.VerboseRecord]) {
                if ($_.Message -like '*is as it was: IN_SYNC.' -and ++$seen -eq 2) { Set-SandboxParameter $parameter 'tampered' }
                return
            }
            $_.Status
        } | Select-Object -First 2
        $statuses | Should -BeExactly 'IN_SYNC', 'DRIFTED'
        $seen | Should -BeGreaterOrEqual 2
    }

    It 'does not pass where there is nothing to check' {
        Test-MlDrift ./nowhere*.yaml -Quiet -ErrorAction SilentlyContinue -ErrorVariable problems | Should -BeExactly $false
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'FileNotFound,MlOps.Cmdlets.TestMlDriftCommand'
    }

    It 'refuses a time to wait that is none' {
        { Test-MlDrift $codeCommit -Timeout -5 } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,MlOps.Cmdlets.TestMlDriftCommand'
    }

    It 'gives one Boolean for all stacks with -Quiet' {
        $deployments = Deploy-MlProduct $codeCommit, $workload
        $deployments | Test-MlDrift -Quiet -WarningVariable warnings | Should -BeTrue
        $warnings | Should -BeNullOrEmpty
        Set-SandboxParameter $parameter 'tampered'
        $answer = $deployments | Test-MlDrift -Quiet
        $answer | Should -HaveCount 1
        $answer | Should -BeFalse
    }

    It 'checks several stacks and goes on after one that is not there' {
        $null = Deploy-MlProduct $workload
        $reports = Get-MlProduct $codeCommit, $workload | Test-MlDrift -ErrorVariable errors -ErrorAction SilentlyContinue
        $reports | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'StackNotFound,MlOps.Cmdlets.TestMlDriftCommand'
        Get-MlProduct $codeCommit | Test-MlDrift -Quiet -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'takes a stack by its name' {
        Stop-MlSandbox
        $null = Start-MlSandbox -AccountId 123456789012
        $deployment = Deploy-MlProduct $codeCommit 6> $null
        (Test-MlDrift -StackName $deployment.StackName -Region us-west-2).StackId | Should -BeExactly $deployment.StackId
    }

    It 'refuses a deployment of another region' {
        $deployment = Deploy-MlProduct $workload
        { $deployment | Test-MlDrift -Region eu-west-1 -ErrorAction Stop } | Should -Throw -ErrorId 'RegionMismatch,MlOps.Cmdlets.TestMlDriftCommand'
    }

    It 'checks while input still comes, and stops when the consumer has enough' {
        $product = Get-MlProduct $workload
        $null = Deploy-MlProduct $workload
        $given = [System.Collections.Generic.List[int]]::new()
        $reports = 1..2000 | ForEach-Object { $given.Add($_); $product } | Test-MlDrift | Select-Object -First 2
        $reports | Should -HaveCount 2
        # 256 are checked at a time, as many may have ended and wait to be taken, and a few are on their way between.
        $given.Count | Should -BeLessThan 520
        $reports.StackName | Sort-Object -Unique | Should -Be $product.StackName
    }

    It 'answers each of many inputs, the failed ones with an error about them' {
        $null = Deploy-MlProduct $workload
        $products = Get-MlProduct $codeCommit, $workload
        $reports = 1..40 | ForEach-Object { $products[$_ % 2] } | Test-MlDrift -ErrorVariable errors -ErrorAction SilentlyContinue
        $reports | Should -HaveCount 20
        $errors | Should -HaveCount 20
        $errors.FullyQualifiedErrorId | Sort-Object -Unique | Should -Be 'StackNotFound,MlOps.Cmdlets.TestMlDriftCommand'
        $errors.TargetObject.Name | Sort-Object -Unique | Should -Be $products[0].Name
    }

    It 'completes names of stacks from the sandbox and from the configs at hand, and calls nothing' {
        $deployment = Deploy-MlProduct $workload
        Push-Location $TestDrive
        try {
            Complete 'Test-MlDrift -StackName techcorp-' | Should -Be $deployment.StackName
            Copy-Item $codeCommit ./one.yaml
            'no config' | Set-Content ./two.yml
            'a: [' | Set-Content ./three.yaml
            Complete 'Test-MlDrift -StackName techcorp-' | Should -Be (@($deployment.StackName, 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack') | Sort-Object)
            Complete 'Test-MlDrift -StackName nobody' | Should -BeNullOrEmpty
            Stop-MlSandbox
            foreach ($name in 'Test-MlDrift', 'Get-MlDeployment', 'Get-MlProductOutput', 'Remove-MlProduct') {
                Complete "$name -StackName t" | Should -Be 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
            }
        }
        finally {
            Pop-Location
            if (-not (Get-MlSandbox)) { $null = Start-MlSandbox }
        }
    }
}

Describe 'Test-MlDrift while time stands almost still' {
    AfterEach { Stop-MlSandbox }

    It 'says at Ctrl+C that CloudFormation finishes the detection, and checks the next time' {
        $folder = Join-Path $TestDrive stopped
        $null = Start-MlSandbox -Path $folder
        $deployment = Deploy-MlProduct $codeCommit -Seed 6> $null
        Stop-MlSandbox
        $null = Start-MlSandbox -Path $folder -Speed 0.01
        $told = Stop-Midway "Test-MlDrift '$codeCommit'" Progress 'CloudFormation compares'
        $told | Should -Match "Stopped\. The drift detection of stack $($deployment.StackName) changes nothing"
        Stop-MlSandbox
        $null = Start-MlSandbox -Path $folder
        ($deployment | Test-MlDrift 6> $null).Status | Should -BeExactly 'IN_SYNC'
    }
}

Describe 'Test-MlDrift for a caller who may not read everything' {
    BeforeAll {
        $policy = Join-Path $TestDrive reader.json
        Set-Content $policy '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"codebuild:BatchGetProjects","Resource":"*"}]}'
        $null = Start-MlSandbox -Port 0 -Policy $policy
        $deployment = Deploy-MlProduct $codeCommit 6> $null
    }

    AfterAll { Stop-MlSandbox }

    It 'never calls an unchecked resource in sync, and says why it is unchecked' {
        $report = $deployment | Test-MlDrift
        $report.Drifted | Should -BeFalse
        $report.Status | Should -BeExactly 'PARTLY_CHECKED'
        $unchecked = $report.Resources | Where-Object Status -EQ UNCHECKED
        $unchecked.Type | Should -BeExactly 'AWS::CodeBuild::Project', 'AWS::CodeBuild::Project'
        $unchecked.Reason | Should -Match 'codebuild:BatchGetProjects'
        $report.CheckedCount, $report.UncheckedCount | Should -Be 11, 2
    }

    It 'is not true with -Quiet, and warns of what it could not check and of the permission for it' {
        $deployment | Test-MlDrift -Quiet -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeFalse
        $warnings | Should -HaveCount 2
        $warnings[0] | Should -Match '\(AWS::CodeBuild::Project\) could not be read: .+ may not perform codebuild:BatchGetProjects'
        $warnings[1] | Should -Match '2 of 13 resources could not be checked'
    }
}
