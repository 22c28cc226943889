BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.TestMlRoleCommand'
}

Describe 'Test-MlRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
        $role = Initialize-MlAdminRole
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'finds nothing on a role that was just made, by name and from the pipe' {
        $report = $role | Test-MlRole
        $report | Should -BeOfType MlOps.MlRoleReport
        $report.Name, $report.Status, $report.Drifted, "$report" | Should -Be 'constellaxion-admin', 'IN_SYNC', $false, 'constellaxion-admin: IN_SYNC'
        Get-MlRole | Test-MlRole -Quiet | Should -BeExactly $true
        Test-MlRole constellaxion-admin -Quiet | Should -BeExactly $true
    }

    It 'finds a policy that somebody added' {
        $null = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}]}' | Publish-MlPolicy -Name extra -AttachTo role/constellaxion-admin
        $report = Test-MlRole constellaxion-admin
        $report.Status, "$($report.Differences)", $report.Differences[0].Actual | Should -Be 'DRIFTED', 'managed policy extra: ADD', 'arn:aws:iam::123456789012:policy/extra'
        Test-MlRole constellaxion-admin -Quiet | Should -BeExactly $false
    }

    It 'says that a role is gone' {
        $null = Remove-MlRole constellaxion-admin -Confirm:$false
        ($role | Test-MlRole).Status | Should -BeExactly 'DELETED'
        { Test-MlRole constellaxion-admin -ErrorAction Stop } | Should -Throw -ErrorId "RoleNotFound,$class"
        Get-MlRole | Test-MlRole -Quiet | Should -BeExactly $false
    }
}
