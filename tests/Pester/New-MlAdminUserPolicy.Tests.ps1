BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.NewMlAdminUserPolicyCommand'
    $account = '123456789012'
}

Describe 'New-MlAdminUserPolicy' {
    It 'gives the block of the documentation, without calling anybody' {
        # Neither credentials nor a region, nor a sandbox.
        $made = Invoke-Child {
            Import-Module $ModulePath
            $policy = New-MlAdminUserPolicy
            "$($policy.GetType().FullName) $($policy.FileName)"
            $policy.Statements.Actions
            "on $($policy.Statements.Resources)"
        }
        $made | Should -Be 'MlOps.MlPolicy constellaxion-admin-user.json', 'iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:GetRole', 'sts:GetCallerIdentity', 'on *'
    }

    It 'is for one role with -Scoped, and calls nobody with -AccountId' {
        # A session would fail by the profile, which there is none of.
        $policy = New-MlAdminUserPolicy -Scoped -AccountId $account -Name churn-admin -ProfileName no-such-profile
        $policy.Name | Should -BeExactly 'churn-admin-user-scoped'
        $policy.Statements.Resources | Sort-Object -Unique | Should -Be '*', 'arn:aws:iam::123456789012:role/churn-admin'
        $policy.Statements.Reason | Should -Not -Contain $null
        $policy.Statements.Actions | Should -Not -Contain 'iam:DeleteRole'
        (New-MlAdminUserPolicy -Scoped -AccountId $account -Region cn-north-1).Statements[1].Resources | Should -BeExactly 'arn:aws-cn:iam::123456789012:role/constellaxion-admin'
    }

    It 'adds what -PermissionsBoundary and -Remove need' {
        $boundary = 'arn:aws:iam::123456789012:policy/ml-boundary'
        $policy = New-MlAdminUserPolicy -Scoped -AccountId $account -PermissionsBoundary $boundary -Remove
        $create = $policy.Statements | Where-Object { 'iam:CreateRole' -in $_.Actions }
        $create.Actions | Should -Be 'iam:CreateRole', 'iam:PutRolePermissionsBoundary'
        $create.Conditions['StringEquals']['iam:PermissionsBoundary'] | Should -BeExactly $boundary
        $policy.Statements[-1].Actions | Should -Be 'iam:DeleteRolePolicy', 'iam:DeleteRole'
    }

    It 'attaches the managed policies of the recipe alone, as Test-MlPolicy says' {
        $role = 'arn:aws:iam::123456789012:role/constellaxion-admin'
        $policy = New-MlAdminUserPolicy -Scoped -AccountId $account
        $policy | Test-MlPolicy | Where-Object Severity -EQ Error | Should -BeNullOrEmpty
        foreach ($call in @(
                @{ Arn = 'arn:aws:iam::aws:policy/AmazonS3FullAccess'; Allowed = $true }
                @{ Arn = 'arn:aws:iam::aws:policy/AdministratorAccess'; Allowed = $false }
            )) {
            $policy | Test-MlPolicy -Action iam:AttachRolePolicy -Resource $role -Context @{ 'iam:PolicyARN' = $call.Arn } -Quiet | Should -Be $call.Allowed
        }
        $policy | Test-MlPolicy -Action iam:CreateRole -Resource "$role-2" -Quiet | Should -BeFalse
        (New-MlAdminUserPolicy | Compare-MlPolicy -ReferenceName AdministratorAccess -Summary).LeftOutActions | Should -BeGreaterThan 1000
    }

    It 'names what the help of <Command> says that it needs' -ForEach @(
        @{ Command = 'Initialize-MlAdminRole'; Chosen = @{ Hardened = $true } }
    ) {
        $needs = (Get-Help $Command -Full).description.Text | Where-Object { $_ -match '^Needs ' }
        $named = [regex]::Matches($needs, '(iam|sts):[A-Za-z]+').Value | Sort-Object -Unique
        $named | Should -Be ((New-MlAdminUserPolicy -Scoped -AccountId $account @Chosen).Statements.Actions | Sort-Object -Unique)
    }

    It 'refuses <Given> as <Id>, and calls nobody' -ForEach @(
        @{ Given = @{ AccountId = '1234-5678-9012' }; Id = 'AccountIdInvalid' }
        @{ Given = @{ Name = 'a b' }; Id = 'RoleNameInvalid' }
        @{ Given = @{ Region = 'us-wets-2' }; Id = 'UnknownRegion' }
        @{ Given = @{ AccountId = '123456789012'; PermissionsBoundary = 'ml-boundary' }; Id = 'PermissionsBoundaryInvalid' }
    ) {
        $failed = { New-MlAdminUserPolicy -Scoped @Given -ProfileName no-such-profile -ErrorAction Stop } | Should -Throw -ErrorId "$Id,$class" -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'writes a file, and none with -WhatIf' {
        $path = Join-Path $TestDrive 'policies/user.json'
        (New-MlAdminUserPolicy -OutFile $path -WhatIf).Path | Should -BeNullOrEmpty
        $path | Should -Not -Exist
        $policy = New-MlAdminUserPolicy -OutFile $path
        $policy.Path | Should -BeExactly $path
        Get-Content -Raw $path | Should -BeExactly "$($policy.Json)`n"
        (New-MlAdminUserPolicy -Scoped -AccountId $account -OutFile TestDrive:/policies).Path | Should -BeLike '*constellaxion-admin-user-scoped.json'
    }
}

Describe 'New-MlAdminUserPolicy in a sandbox' {
    AfterEach {
        Stop-MlSandbox
    }

    It 'takes the account and the partition of the session, and goes into IAM by Publish-MlPolicy' {
        $null = Start-MlSandbox -AccountId 210987654321
        (New-MlAdminUserPolicy -Scoped -Region us-gov-west-1 6> $null).Statements[1].Resources | Should -BeExactly 'arn:aws-us-gov:iam::210987654321:role/constellaxion-admin'
        (New-MlAdminUserPolicy -Scoped -Region us-west-2 6> $null | Publish-MlPolicy -Region us-west-2 -WarningAction Ignore).Arn | Should -BeExactly 'arn:aws:iam::210987654321:policy/constellaxion-admin-user-scoped'
        (New-MlAdminUserPolicy -Scoped -Region us-west-2 6> $null | Publish-MlPolicy -Region us-west-2 -WarningAction Ignore).Status | Should -BeExactly 'UNCHANGED'
    }

    It 'is all that somebody needs who makes, checks and removes the role' {
        $file = (New-MlAdminUserPolicy -Scoped -AccountId $account -Remove -OutFile "$TestDrive/all/").Path
        $null = Start-MlSandbox -AccountId $account -Policy $file
        (Initialize-MlAdminRole -Region us-west-2 6> $null).Status | Should -BeExactly 'CREATED'
        (Test-MlRole constellaxion-admin -Region us-west-2 6> $null).Status | Should -BeExactly 'IN_SYNC'
        (Remove-MlRole constellaxion-admin -Region us-west-2 -Confirm:$false 6> $null).Status | Should -BeExactly 'DELETED'
    }
}
