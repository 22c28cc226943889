BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'Compare-MlProduct' {
    BeforeAll {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
    }

    AfterAll { Stop-MlSandbox }

    It 'shows every resource where nothing is deployed, and deploys nothing' {
        $changes = Compare-MlProduct $codeCommit
        $changes | Should -HaveCount 13
        $changes | Should -BeOfType MlOps.MlChange
        $changes.Action | Sort-Object -Unique | Should -Be 'Add'
        $changes.Sandbox | Sort-Object -Unique | Should -BeTrue
        { Get-MlProduct $codeCommit | Get-MlDeployment -ErrorAction Stop } | Should -Throw -ErrorId 'StackNotFound,*'
    }

    It 'shows nothing where nothing would change' {
        $null = Deploy-MlProduct $codeCommit
        Get-MlProduct $codeCommit | Compare-MlProduct | Should -BeNullOrEmpty
        Get-MlProduct $codeCommit | New-MlTemplate | Compare-MlProduct | Should -BeNullOrEmpty
    }

    It 'shows a change property by property' {
        $null = Deploy-MlProduct $codeCommit
        (Get-Content $codeCommit) -replace 'cost_center: .*', 'cost_center: "CC-9999"' | Set-Content TestDrive:/changed.yaml
        $changes = Compare-MlProduct TestDrive:/changed.yaml
        $changes.Action | Sort-Object -Unique | Should -Be 'Modify'
        $properties = $changes.Properties
        $properties | Should -BeOfType MlOps.MlPropertyChange
        $properties.After -join ' ' | Should -Match 'CC-9999'
    }

    It 'reports a product that cannot be read' {
        { Compare-MlProduct ./nowhere.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.CompareMlProductCommand'
    }

    It 'takes files, and goes on after one that fails' {
        $changes = Get-ChildItem $codeCommit | Compare-MlProduct -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        $other = './nowhere.yaml', $codeCommit | Compare-MlProduct -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.CompareMlProductCommand'
        $other.Count | Should -Be $changes.Count
    }
}
