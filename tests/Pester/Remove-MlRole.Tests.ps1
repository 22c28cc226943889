BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.RemoveMlRoleCommand'
}

Describe 'Remove-MlRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
        $null = Initialize-MlAdminRole
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'removes a role from the pipe with its policies' {
        $removed = Get-MlRole | Remove-MlRole -Confirm:$false
        $removed.Status, $removed.Changes[-1] | Should -Be 'DELETED', 'deleted'
        Get-MlRole | Should -BeNullOrEmpty
        (Initialize-MlAdminRole).Status | Should -BeExactly 'CREATED'
    }

    It 'shows what would go with -WhatIf, and removes nothing' {
        $planned = Remove-MlRole constellaxion-admin -WhatIf
        $planned.Status, $planned.Changes[-1] | Should -Be 'PLANNED', 'delete the role'
        (Get-MlRole).Name | Should -BeExactly 'constellaxion-admin'
    }

    It 'refuses a role that is not there, and goes on with the next' {
        $removed = 'nobody', 'constellaxion-admin' | Remove-MlRole -Confirm:$false -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -BeExactly "RoleNotFound,$class"
        $removed.Name | Should -BeExactly 'constellaxion-admin'
    }

    It 'refuses a role that has more than its recipe made' {
        $null = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*"}]}' | Publish-MlPolicy -Name extra -AttachTo role/constellaxion-admin
        { Remove-MlRole constellaxion-admin -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId "RoleHasMore,$class"
        (Get-MlRole).OtherPolicies | Should -BeExactly 'extra'
    }
}
