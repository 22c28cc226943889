BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.GetMlRoleCommand'
}

Describe 'Get-MlRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
        $null = Initialize-MlAdminRole
        $null = Initialize-MlAdminRole -Name churn-admin
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'gets all roles that recipes made, by name, by pattern, and from the pipe' {
        (Get-MlRole).Name | Sort-Object | Should -Be 'churn-admin', 'constellaxion-admin'
        (Get-MlRole churn*).Name | Should -BeExactly 'churn-admin'
        (Get-MlRole churn-admin).Arn | Should -BeExactly 'arn:aws:iam::123456789012:role/churn-admin'
        ('churn-admin', 'constellaxion-admin' | Get-MlRole).Recipe | Should -Be 'Admin', 'Admin'
        Get-MlRole none* | Should -BeNullOrEmpty
    }

    It 'says that there is no role of a name' {
        { Get-MlRole nobody -ErrorAction Stop } | Should -Throw -ErrorId "RoleNotFound,$class"
    }

    It 'reads what somebody added' {
        $role = Get-MlRole churn-admin
        $role.Status, $role.OtherPolicies.Count, $role.Changes.Count | Should -Be '', 0, 0
        $role.Policies.Count | Should -Be 4
    }
}
