BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.InitializeSkyPilotRoleCommand'
}

Describe 'Initialize-SkyPilotRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'makes role and instance profile with the policy from the pipe, and changes nothing when it is done again' {
        $role = New-SkyPilotPolicy | Publish-MlPolicy | Initialize-SkyPilotRole
        $role.Name, $role.Status, $role.Recipe | Should -Be 'skypilot-v1', 'CREATED', 'SkyPilot'
        $role.InstanceProfileArn | Should -BeExactly 'arn:aws:iam::123456789012:instance-profile/skypilot-v1'
        $role.Policies.Name | Should -BeExactly 'minimal-skypilot-policy'
        $role.Policies.Statements.Count | Should -Be 8
        (New-SkyPilotPolicy | Publish-MlPolicy | Initialize-SkyPilotRole).Status | Should -BeExactly 'UNCHANGED'
        $role | Test-MlRole -Quiet | Should -BeTrue
    }

    It 'takes the account''s policy of that name where none is given' {
        $null = New-SkyPilotPolicy | Publish-MlPolicy
        (Initialize-SkyPilotRole -S3 -Ssm).Policies.Name | Should -Be 'minimal-skypilot-policy', 'AmazonS3FullAccess', 'AmazonSSMManagedInstanceCore'
    }

    It 'shows the whole of what would be made, before there is the policy' {
        $planned = New-SkyPilotPolicy | Publish-MlPolicy -WhatIf | Initialize-SkyPilotRole -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue
        $planned.Status, $planned.Changes[1] | Should -Be 'PLANNED', 'attach minimal-skypilot-policy'
        $warnings | Should -BeLike 'There is no policy arn:aws:iam::123456789012:policy/minimal-skypilot-policy yet*'
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'says that the policy is not there' {
        { Initialize-SkyPilotRole -ErrorAction Stop } | Should -Throw -ErrorId "PolicyNotFound,$class"
    }

    It 'makes a hardened role, without findings, and asks what it is for' {
        $tags = @{ cost_center = 'CC-1'; project = 'sky'; owner = 'ml' }
        $role = Initialize-SkyPilotRole -Hardened -Bucket sky-data -Ssm -Controller -InstanceRegion us-west-2 -Tag $tags
        $role.Policies.Name, $role.Boundary.Name | Should -Be 'skypilot-instance', 'mlops-boundary-skypilot-v1'
        $role.Policies, $role.Boundary, $role.Trust | Test-MlPolicy | Should -BeNullOrEmpty
        $role | Test-MlRole -Quiet | Should -BeTrue
        { Initialize-SkyPilotRole -Hardened -Tag $tags -ErrorAction Stop } | Should -Throw -ErrorId "HardeningIncomplete,$class"
    }

    It 'makes the role as SkyPilot does by itself' {
        (Initialize-SkyPilotRole -Automatic -Name sky).Policies.Name | Should -Be 'SkyPilotPassRolePolicy', 'AmazonEC2FullAccess', 'AmazonS3FullAccess'
    }

    It 'makes nothing where nothing comes down the pipe' {
        @() | Initialize-SkyPilotRole | Should -BeNullOrEmpty
        Get-MlRole | Should -BeNullOrEmpty
    }

    It 'is removed with its instance profile' {
        $null = Initialize-SkyPilotRole -Automatic
        (Get-MlRole | Remove-MlRole -Confirm:$false).Changes[0..1] | Should -Be 'taken out of instance profile skypilot-v1', 'instance profile skypilot-v1 deleted'
        (Initialize-SkyPilotRole -Automatic).Status | Should -BeExactly 'CREATED'
    }
}
