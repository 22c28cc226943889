BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'Invoke-MlRehearsal' {
    It 'runs a product''s whole life' {
        $rehearsal = Get-MlProduct $codeCommit | Invoke-MlRehearsal
        $rehearsal | Should -BeOfType MlOps.MlRehearsal
        $rehearsal.Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        $rehearsal.Succeeded | Should -BeTrue
        $rehearsal.Steps.Count | Should -BeGreaterThan 5
        $rehearsal.Steps.Succeeded | Should -Not -Contain $false
        $rehearsal.Duration | Should -BeGreaterThan ([timespan]::Zero)
    }

    It 'needs no sandbox and leaves the one that runs alone' {
        Get-MlSandbox | Should -BeNullOrEmpty
        $null = Start-MlSandbox
        try {
            $null = Invoke-MlRehearsal $codeCommit
            (Get-MlSandbox).StackCount | Should -Be 0
        }
        finally {
            Stop-MlSandbox
        }
    }

    It 'fails with the step that failed, and goes on with the next product' {
        (Get-Content $codeCommit) -replace '^(\s*)company_prefix:', "`$1colour: red`n`$1company_prefix:" | Set-Content TestDrive:/wrong.yaml
        $rehearsals = Get-MlProduct TestDrive:/wrong.yaml, $codeCommit -WarningAction SilentlyContinue |
            Invoke-MlRehearsal -ErrorVariable errors -ErrorAction SilentlyContinue
        $rehearsals[-1].Succeeded | Should -BeTrue
        $errors[0].FullyQualifiedErrorId | Should -Be 'RehearsalFailed,MlOps.Cmdlets.InvokeMlRehearsalCommand'
        $rehearsals[0].Steps[-1].Succeeded | Should -BeFalse
    }
}
