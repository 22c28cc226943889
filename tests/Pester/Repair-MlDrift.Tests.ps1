BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $parameter = '/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/RepositoryUrl'
}

Describe 'Repair-MlDrift' {
    BeforeEach {
        $null = Start-MlSandbox -Port 0
        $null = Get-MlContext 6> $null
        $null = Deploy-MlProduct $codeCommit
    }

    AfterEach { Stop-MlSandbox }

    It 'puts back what was changed, and checks again' {
        Set-SandboxParameter $parameter 'tampered'
        $repair = Repair-MlDrift $codeCommit -Confirm:$false
        $repair | Should -BeOfType MlOps.MlRepair
        $repair.Status | Should -BeExactly 'REPAIRED'
        $repair.Steps | Should -HaveCount 1
        $repair.Steps[0].Means | Should -BeExactly 'CHANGE_SET'
        $repair.After.Status | Should -BeExactly 'IN_SYNC'
        (Test-MlDrift $codeCommit).Drifted | Should -BeFalse
    }

    It 'takes reports from Test-MlDrift' {
        Set-SandboxParameter $parameter 'tampered'
        $repairs = Get-MlProduct $codeCommit | Test-MlDrift | Repair-MlDrift -Confirm:$false
        $repairs.Status | Should -BeExactly 'REPAIRED'
        ($codeCommit | Test-MlDrift | Repair-MlDrift -Confirm:$false).Status | Should -BeExactly 'NOT_NEEDED'
    }

    It 'shows with -WhatIf what would be done, and does not do it' {
        Set-SandboxParameter $parameter 'tampered'
        $plan = Repair-MlDrift $codeCommit -WhatIf -InformationVariable lines 6> $null
        $plan.Status | Should -BeExactly 'PLANNED'
        $lines -join "`n" | Should -BeLike '*What if: SsmRepositoryUrl: Put back /Value (AWS::SSM::Parameter): CloudFormation, with a drift-aware change set.*'
        (Test-MlDrift $codeCommit).Drifted | Should -BeTrue
    }

    It 'takes away what somebody added only where it is named' {
        $role = (Test-MlDrift $codeCommit).Resources.Where({ $_.Type -eq 'AWS::IAM::Role' })[0].PhysicalId
        Add-SandboxRolePolicy $role arn:aws:iam::aws:policy/ReadOnlyAccess
        { Repair-MlDrift $codeCommit -Confirm:$false -ErrorAction Stop } | Should -Throw '*ReadOnlyAccess was added, and is not named with -Remove*' -ErrorId 'RepairRefused,MlOps.Cmdlets.RepairMlDriftCommand'
        $plan = Repair-MlDrift $codeCommit -WhatIf 6> $null
        $plan.Refusals | Should -HaveCount 1
        $plan.Refusals | Should -BeLike "*-Remove 'arn:aws:iam::aws:policy/ReadOnlyAccess'."
        $repair = Repair-MlDrift $codeCommit -Remove ReadOnlyAccess, Nothing -Confirm:$false -WarningVariable warnings 3> $null
        $warnings | Where-Object { $_ -like '*-Remove*' } | Should -BeExactly "Nothing that was added is called 'Nothing', which -Remove names."
        $repair.Status | Should -BeExactly 'REPAIRED'
        $repair.Steps.Means | Should -BeExactly 'SERVICE_CALL'
    }

    It 'leaves rules that are given with a report in force' {
        Set-SandboxParameter $parameter 'tampered'
        $repair = Test-MlDrift $codeCommit | Repair-MlDrift -Ignore SsmRepositoryUrl/Value -Confirm:$false
        $repair.Status | Should -BeExactly 'NOT_NEEDED'
        (Test-MlDrift $codeCommit).Drifted | Should -BeTrue
    }

    It 'says that nobody can be asked where a host has no answer, and changes nothing' {
        Set-SandboxParameter $parameter 'tampered'
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$((Get-Module MlOps).Path)'; Repair-MlDrift '$codeCommit'").Invoke()
            $shell.Streams.Error.FullyQualifiedErrorId | Should -Be 'InteractionRequired,MlOps.Cmdlets.RepairMlDriftCommand'
        }
        finally {
            $shell.Dispose()
        }

        (Test-MlDrift $codeCommit).Drifted | Should -BeTrue
    }

    It 'leaves commands to a person that do what they say' -Skip:(-not (Get-Command aws -CommandType Application -ErrorAction Ignore)) {
        $sandbox = Get-MlSandbox
        $settings = @{ AWS_ENDPOINT_URL = $sandbox.Endpoint; AWS_ACCESS_KEY_ID = '123456789012'; AWS_SECRET_ACCESS_KEY = 'x' }
        $settings.GetEnumerator() | ForEach-Object { Set-Item "Env:$($_.Key)" $_.Value }
        Push-Location $TestDrive
        try {
            aws codecommit delete-repository --repository-name techcorp-prod-a001-us-west-2-customer-churn-model-deploy --region us-west-2 | Out-Null
            $step = (Repair-MlDrift $codeCommit -Confirm:$false).Steps | Where-Object Status -EQ LEFT
            $step.LogicalId | Should -BeExactly 'ModelDeployRepository'
            $null = Invoke-Expression $step.Command
            $LASTEXITCODE | Should -Be 0
            (Test-MlDrift $codeCommit).Status | Should -BeExactly 'IN_SYNC'
        }
        finally {
            Pop-Location
            $settings.Keys | ForEach-Object { Remove-Item "Env:$_" -ErrorAction Ignore }
        }
    }

    It 'shows in its views what was done' {
        Set-SandboxParameter $parameter 'tampered'
        $repair = Repair-MlDrift $codeCommit -Confirm:$false
        ($repair | Out-String -Width 200) -replace '\s+', ' ' | Should -BeLike '*Status Done Failed Left Stack*REPAIRED 1 0 0 techcorp-*(sandbox)*'
        ($repair.Steps | Out-String -Width 200) -replace '\s+', ' ' | Should -BeLike '*Status Means LogicalId*DONE CHANGE_SET SsmRepositoryUrl Put back /Value*'
    }
}
