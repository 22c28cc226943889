BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $workload = (Get-Item $SamplePath/techcorp*-ml-s3-workload.yaml).FullName
}

Describe 'The record of runs' {
    BeforeEach {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
        $env:MLOPS_REPORTS = Join-Path $TestDrive ([guid]::NewGuid())
    }

    AfterEach {
        $env:MLOPS_REPORTS = 'off'
        Stop-MlSandbox
    }

    It 'has a line for each run that changes something, and none for one that only shows' {
        $null = Deploy-MlProduct $codeCommit
        $null = Deploy-MlProduct $codeCommit -WhatIf 6> $null
        $null = Repair-MlDrift $codeCommit -Confirm:$false
        $null = Remove-MlProduct $codeCommit -Force -Confirm:$false
        $lines = Get-Content (Join-Path $env:MLOPS_REPORTS 'mlops-sandbox-*.jsonl') | ConvertFrom-Json
        $lines.action | Should -BeExactly 'Deploy-MlProduct', 'Remove-MlProduct'
        $lines.result | Should -BeExactly 'CREATE_COMPLETE', 'DELETE_COMPLETE'
        $lines[0].calls.operation | Should -Contain 'ExecuteChangeSet'
    }
}

Describe 'Deploy-MlProduct -TestDeployment' {
    BeforeEach {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
    }

    AfterEach { Stop-MlSandbox }

    It 'deploys a copy beside the product, that Remove-MlProduct removes without a trace' {
        $null = Deploy-MlProduct $codeCommit
        $test = Deploy-MlProduct $codeCommit -TestDeployment -TestSuffix a1b2
        $test.Status | Should -BeExactly 'CREATE_COMPLETE'
        $test.StackName | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ta1b2-ml-stack'
        $test.Expires | Should -BeGreaterThan ([datetimeoffset]::UtcNow.AddHours(-1))
        $test.TerminationProtection | Should -BeFalse
        (Get-MlDeployment -Region us-west-2).Count | Should -Be 2
        (Get-MlDeployment -Test -Region us-west-2).StackName | Should -BeExactly $test.StackName
        Get-MlDeployment -Test -Expired -Region us-west-2 | Should -BeNullOrEmpty
        $removal = $test | Remove-MlProduct -Confirm:$false
        $removal.Status | Should -BeExactly 'DELETE_COMPLETE'
        $removal.Retained | Should -BeNullOrEmpty
        $removal.Leftovers | Should -BeNullOrEmpty
        (Get-MlDeployment -Region us-west-2).StackName | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
    }

    It 'finds those whose time is over' {
        $test = Deploy-MlProduct $codeCommit -ExpiresAfter ([timespan]::FromMilliseconds(1)) -InformationVariable told 6> $null
        "$($told[0])" | Should -Match '^techcorp-prod-a001-us-west-2-customer-churn-t[a-z0-9]{4}-ml is a copy of techcorp-prod-a001-us-west-2-customer-churn-ml beside it, wanted until '
        ($test | Out-String -Width 160) | Should -Match '\(until \d{4}-\d\d-\d\d \d\d:\d\d UTC\)'
        ($test | Format-List | Out-String) | Should -Match '(?m)^Expires +: '
        (Get-MlDeployment -Test -Expired -Region us-west-2).StackName | Should -BeExactly $test.StackName
        (Get-MlDeployment -Test -Expired -Region us-west-2 | Remove-MlProduct -Confirm:$false).Status | Should -BeExactly 'DELETE_COMPLETE'
        Get-MlDeployment -Test -Region us-west-2 | Should -BeNullOrEmpty
    }

    It 'refuses more than 90 days' {
        { Deploy-MlProduct $codeCommit -ExpiresAfter 129601 -ErrorAction Stop } | Should -Throw -ErrorId 'TestLifetimeTooLong,MlOps.Cmdlets.DeployMlProductCommand'
        Get-MlDeployment -Test -Region us-west-2 | Should -BeNullOrEmpty
    }

    It 'refuses a suffix of another form' {
        { Deploy-MlProduct $codeCommit -TestDeployment -TestSuffix A } | Should -Throw -ErrorId 'ParameterArgumentValidationError,MlOps.Cmdlets.DeployMlProductCommand'
    }
}

Describe 'Deploy-MlProduct' {
    BeforeEach {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
    }

    AfterEach { Stop-MlSandbox }

    It 'gives a typed deployment with outputs, changes and times' {
        $deployment = Get-MlProduct $codeCommit | Deploy-MlProduct
        $deployment | Should -BeOfType MlOps.MlDeployment
        $deployment.Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        $deployment.StackName | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
        $deployment.StackId | Should -Match '^arn:aws:cloudformation:us-west-2:123456789012:stack/'
        $deployment.Status | Should -BeExactly 'CREATE_COMPLETE'
        $deployment.Changes | Should -HaveCount 13
        $deployment.Changes[0] | Should -BeOfType MlOps.MlChange
        $deployment.Outputs.Keys | Should -Contain 'ModelPackageGroupArn'
        $deployment.Finished | Should -BeGreaterThan $deployment.Started
        $deployment.TerminationProtection | Should -BeTrue
        $deployment.Sandbox | Should -BeTrue
    }

    It 'asks for -TemplateBucket where a template is too large, and looks at the bucket before anything else' {
        $sample = Get-Item $SamplePath/globalbank*-ml-codecommit-standalone-direct-rtb.yaml
        $config = Join-Path $TestDrive $sample.Name
        Set-Content -LiteralPath $config -Value (
            (Get-Content -Raw $sample) + "`nextras: {bucket_policy: true, topic_policy: true, source_trigger: true, deploy_role: true, ecr_repository: true, schedule: rate(1 day)}`n")
        Deploy-MlProduct $config -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be 'TemplateTooLarge,MlOps.Cmdlets.DeployMlProductCommand'
        $errors[0].ErrorDetails.RecommendedAction | Should -Match '-TemplateBucket'
        Deploy-MlProduct $config -TemplateBucket no-such-bucket -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be 'TemplateBucketNotFound,MlOps.Cmdlets.DeployMlProductCommand'
        Compare-MlProduct $config -TemplateBucket no-such-bucket -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Be 'TemplateBucketNotFound,MlOps.Cmdlets.CompareMlProductCommand'
    }

    It 'warns of empty repositories, and of none with -Seed' {
        $null = Deploy-MlProduct $codeCommit -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Match 'are empty, .* -Seed .* git clone https://git-codecommit\.us-west-2\.'
        $null = Deploy-MlProduct $codeCommit -Seed -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
    }

    It 'has a result, not an error, where nothing changes' {
        $null = Deploy-MlProduct $codeCommit -Seed
        $again = Deploy-MlProduct $codeCommit -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        $again.Status | Should -BeExactly 'CREATE_COMPLETE'
        $again.Changes | Should -HaveCount 0
    }

    It 'takes products, templates, paths and files' {
        (Get-MlProduct $codeCommit | New-MlTemplate | Deploy-MlProduct).Changes | Should -HaveCount 13
        (Get-ChildItem $workload | Deploy-MlProduct).Changes | Should -HaveCount 10
        (Deploy-MlProduct -LiteralPath $workload).Changes | Should -HaveCount 0
    }

    It 'refuses a second config of the same product, and goes on with the others' {
        $copy = Join-Path $TestDrive 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
        (Get-Content $codeCommit -Raw) -replace 'cost_center: .*', 'cost_center: other' | Set-Content $copy
        $deployments = Get-MlProduct $codeCommit, $copy, $codeCommit, $workload |
            Deploy-MlProduct -Seed -ErrorVariable errors -ErrorAction SilentlyContinue
        $deployments.Changes.Count | Should -Be 23
        $deployments | Should -HaveCount 3
        $errors | Should -HaveCount 1
        $errors[0].FullyQualifiedErrorId | Should -BeExactly 'ProductTwice,MlOps.Cmdlets.DeployMlProductCommand'
        $errors[0].Exception.Message | Should -BeLike "*$copy*is also made from '$codeCommit'*"
    }

    It 'takes products, templates and paths by position' {
        (Deploy-MlProduct (Get-MlProduct $codeCommit) -Seed).Changes | Should -HaveCount 13
        (Deploy-MlProduct (Get-MlProduct $codeCommit | New-MlTemplate) -Seed).Changes | Should -HaveCount 0
        (Deploy-MlProduct $codeCommit -Seed).Changes | Should -HaveCount 0
        (Deploy-MlProduct (Get-Item $codeCommit) -Seed).Changes | Should -HaveCount 0
    }

    It 'shows changes in 80 columns' {
        $deployment = Deploy-MlProduct $codeCommit -Seed
        $lines = ($deployment.Changes | Out-String -Width 80) -split '\r?\n'
        $lines | Should -Contain 'Change   LogicalId                Type                              Properties'
        $lines.Where({ $_ -match '^Add ' }) | Should -HaveCount 13
        $lines.Where({ $_ -match '^Add +SsmModelPackageGroupArn +AWS::SSM::Parameter *$' }) | Should -HaveCount 1
    }

    It 'completes the logical ids of resources' {
        $ids = Complete 'Deploy-MlProduct x.yaml -SkipResource Model'
        $ids | Should -Contain 'ModelBuildRepository'
        $ids | Should -HaveCount ($ids | Sort-Object -Unique).Count
    }

    It 'refuses a second template of the same product too' {
        $copy = Join-Path $TestDrive 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
        (Get-Content $codeCommit -Raw) -replace 'cost_center: .*', 'cost_center: other' | Set-Content $copy
        $deployments = Get-MlProduct $codeCommit, $copy | New-MlTemplate | Deploy-MlProduct -Seed -ErrorVariable errors -ErrorAction SilentlyContinue
        $deployments | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -BeExactly 'ProductTwice,MlOps.Cmdlets.DeployMlProductCommand'
    }

    It 'does not delete repositories unasked' {
        $null = Deploy-MlProduct $codeCommit -Seed
        $changed = Join-Path $TestDrive 'techcorp-prod-a001-us-west-2-customer-churn-ml-s3.yaml'
        (Get-Content $codeCommit -Raw) -replace 'source_control: codecommit', "source_control: s3`n  s3_prefix: acme-sources/churn" | Set-Content $changed
        { Deploy-MlProduct $changed -ErrorAction Stop } | Should -Throw -ErrorId 'DataWouldBeLost,MlOps.Cmdlets.DeployMlProductCommand'
        $null = Compare-MlProduct $changed -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 2
        "$warnings" | Should -Match 'AWS::CodeCommit::Repository .* holds data and would be removed from the stack, though not deleted\.'
        { Deploy-MlProduct $changed -Force -ErrorAction Stop } | Should -Throw -ErrorId 'StackPolicyForbids,MlOps.Cmdlets.DeployMlProductCommand'
    }

    It 'plans with -WhatIf, shows the changes, and changes nothing' {
        $plan = Deploy-MlProduct $codeCommit -WhatIf -InformationVariable shown 6> $null
        $plan.Planned | Should -BeTrue
        $plan.Status | Should -BeExactly 'PLANNED'
        $plan.Changes | Should -HaveCount 13
        "$shown" | Should -Match 'Add ArtifactsBucket \(AWS::S3::Bucket\)'
        { Get-MlProduct $codeCommit | Get-MlDeployment -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,*'
    }

    It 'changes nothing where $WhatIfPreference is set, -Force or not' {
        $WhatIfPreference = $true
        $plan = Deploy-MlProduct $codeCommit -Force 6> $null
        $WhatIfPreference = $false
        $plan.Planned | Should -BeTrue
        { Get-MlProduct $codeCommit | Get-MlDeployment -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,*'
    }

    It 'shows events on the verbose stream' {
        $lines = Deploy-MlProduct $codeCommit -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$lines" | Should -Match 'CREATE_COMPLETE ArtifactsBucket'
    }

    It 'refuses a product with errors and goes on with the next' {
        (Get-Content $codeCommit) -replace '^(\s*)company_prefix:', "`$1colour: red`n`$1company_prefix:" | Set-Content TestDrive:/wrong.yaml
        $deployments = Get-MlProduct TestDrive:/wrong.yaml, $workload -WarningAction SilentlyContinue |
            Deploy-MlProduct -ErrorVariable errors -ErrorAction SilentlyContinue
        $deployments | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Contain 'ProductInvalid,MlOps.Cmdlets.DeployMlProductCommand'
        $errors.Where({ $_.FullyQualifiedErrorId -like 'ProductInvalid,*' })[0].TargetObject | Should -BeOfType MlOps.MlProduct
    }

    It 'refuses a product of another region' {
        { Deploy-MlProduct $codeCommit -Region eu-west-1 -ErrorAction Stop } | Should -Throw -ErrorId 'RegionMismatch,MlOps.Cmdlets.DeployMlProductCommand'
    }

    It 'takes a number as minutes in -Timeout' {
        $parameter = (Get-Command Deploy-MlProduct).Parameters['Timeout']
        $transformation = $parameter.Attributes.Where({ $_ -is [System.Management.Automation.ArgumentTransformationAttribute] })[0]
        $transformation.Transform($null, 30) | Should -Be ([timespan]::FromMinutes(30))
        $transformation.Transform($null, '01:00:00') | Should -Be '01:00:00'
        (Deploy-MlProduct $codeCommit -Timeout 30).Status | Should -BeExactly 'CREATE_COMPLETE'
    }
}

Describe 'Deploy-MlProduct in a caller''s account' {
    AfterEach { Stop-MlSandbox }

    It 'refuses a product of another account, with both named' {
        $null = Start-MlSandbox -AccountId 999988887777
        $null = Deploy-MlProduct $codeCommit -ErrorVariable errors -ErrorAction SilentlyContinue 6> $null
        $errors[0].FullyQualifiedErrorId | Should -Be 'AccountMismatch,MlOps.Cmdlets.DeployMlProductCommand'
        $errors[0].Exception.Message | Should -Match '123456789012'
        $errors[0].Exception.Message | Should -Match '999988887777'
    }
}

Describe 'Deploy-MlProduct while time passes as it does' {
    BeforeEach {
        $null = Start-MlSandbox -Speed 1
        $null = Get-MlContext 6> $null
    }

    AfterEach { Stop-MlSandbox }

    It 'returns at once with -NoWait' {
        $deployment = Deploy-MlProduct $codeCommit -NoWait
        $deployment.Status | Should -Match '_IN_PROGRESS$'
        $deployment.Finished | Should -BeNullOrEmpty
    }

    It 'stops waiting at Ctrl+C, tells the state, and leaves the stack to CloudFormation' {
        $told = Stop-Midway "Deploy-MlProduct '$codeCommit' -Verbose" Verbose 'CREATE_IN_PROGRESS'
        $told | Should -Match 'Stack techcorp-prod-a001-us-west-2-customer-churn-ml-stack is CREATE_IN_PROGRESS'
        (Get-MlProduct $codeCommit | Get-MlDeployment).Status | Should -Match '^CREATE_(IN_PROGRESS|COMPLETE)$'
    }
}

Describe 'Deploy-MlProduct while time stands almost still' {
    AfterEach { Stop-MlSandbox }

    It 'says at Ctrl+C that nothing has been changed while the changes are worked out, and goes on with them' {
        $folder = Join-Path $TestDrive stopped
        $null = Start-MlSandbox -Path $folder -Speed 0.01
        $told = Stop-Midway "Deploy-MlProduct '$codeCommit'" Progress 'works out the changes'
        $told | Should -Match 'Stopped\. The deployment of stack techcorp-prod-a001-us-west-2-customer-churn-ml-stack has not begun\. Change set mlops-\S+ is left'
        $name = [regex]::Match($told, 'mlops-[0-9a-f-]+').Value
        Stop-MlSandbox
        $null = Start-MlSandbox -Path $folder
        $lines = Deploy-MlProduct $codeCommit -Seed -Verbose 4>&1 6> $null
        "$lines" | Should -Match "Going on with change set $name"
        $lines[-1].Status | Should -BeExactly 'CREATE_COMPLETE'
    }
}
