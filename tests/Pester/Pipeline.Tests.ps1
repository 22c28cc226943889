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

    It 'finds nothing drifted and says what it could not check' {
        $reports.Drifted | Should -Not -Contain $true
        $reports.UncheckedCount | Should -Not -Contain 0
        $reports.Sandbox | Should -Not -Contain $false
    }

    It 'goes from objects to JSON in CloudFormation''s words' {
        $json = $reports[0] | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $json.Status | Should -BeExactly 'PARTLY_CHECKED'
        $json.Resources[0].LogicalId | Should -Not -BeNullOrEmpty
    }

    It 'removes what it has deployed' {
        $removals = Get-MlProduct $SamplePath/techcorp*.yaml | Remove-MlProduct -Force -DeleteData -Confirm:$false
        $removals.Status | Sort-Object -Unique | Should -Be 'DELETE_COMPLETE'
        (Get-MlSandbox).StackCount | Should -Be 0
    }
}
