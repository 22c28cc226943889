BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.NewSkyPilotPolicyCommand'
    $account = '123456789012'
}

Describe 'New-SkyPilotPolicy' {
    It 'gives the policy of the documentation, without calling anybody' {
        # Neither credentials nor a region, nor a sandbox.
        $made = Invoke-Child {
            Import-Module $ModulePath
            New-SkyPilotPolicy -AccountId 123456789012 | ForEach-Object { "$($_.GetType().FullName) $($_.Name) $($_.Statements.Count) $($_.FileName)" }
        }
        $made | Should -BeExactly 'MlOps.MlPolicy minimal-skypilot-policy 8 minimal-skypilot-policy.json'
    }

    It 'says what each statement is for, and what is wide' {
        $policy = New-SkyPilotPolicy -AccountId $account
        $policy.Statements.Reason | Should -Not -Contain $null
        @($policy.Statements | Where-Object Sid) | Should -HaveCount 0
        $policy.Notes | Should -Contain 'Whoever has this may open security groups of the account to the world; SkyPilot itself opens port 22 of each cluster to 0.0.0.0/0.'
        $policy | Format-List | Out-String -Width 80 | Should -Match 'ec2:Describe\* on \*'
        $policy | Format-Table | Out-String -Width 80 | Should -Match '(?m)^ +8 +\d+ +3 minimal-skypilot-policy\r?$'
    }

    It 'adds what <Switch> needs' -ForEach @(
        @{ Switch = 'CloneDisk'; Action = 'ec2:CopyImage' }
        @{ Switch = 'Ports'; Action = 'ec2:DeleteSecurityGroup' }
        @{ Switch = 'ManageBuckets'; Action = 's3:CreateBucket' }
        @{ Switch = 'AutoCreateRole'; Action = 'iam:PutRolePolicy' }
        @{ Switch = 'Efa'; Action = 'ec2:AuthorizeSecurityGroupEgress' }
        @{ Switch = 'PlacementGroup'; Action = 'ec2:CreatePlacementGroup' }
        @{ Switch = 'Ssm'; Action = 'ssm:StartSession' }
        @{ Switch = 'QuotaCheck'; Action = 'servicequotas:GetServiceQuota' }
    ) {
        $chosen = @{ $Switch = $true }
        (New-SkyPilotPolicy -AccountId $account).Statements.Actions | Should -Not -Contain $Action
        (New-SkyPilotPolicy -AccountId $account @chosen).Statements.Actions | Should -Contain $Action
    }

    It 'leaves spot instances out, and takes reservations and buckets in, where that is said' {
        (New-SkyPilotPolicy -AccountId $account -NoSpot).Statements | Should -HaveCount 7
        (New-SkyPilotPolicy -AccountId $account -CapacityReservation).Statements[-1].Resources | Should -BeExactly 'arn:aws:ec2:*:123456789012:capacity-reservation/*'
        (New-SkyPilotPolicy -AccountId $account -S3 full).Statements[-1].Actions | Should -Contain 's3:*'
        (New-SkyPilotPolicy -AccountId $account -S3 Scoped -Bucket team-data).Statements[8].Resources | Should -BeExactly 'arn:aws:s3:::team-data/*'
    }

    It 'is kept to regions and VPCs' {
        $policy = New-SkyPilotPolicy -AccountId $account -Region us-gov-west-1 -VpcId vpc-0123456789abcdef0 -RoleName sky-team -Name sky
        $policy.Name | Should -BeExactly 'sky'
        $policy.Statements[0].Resources | Should -BeExactly 'arn:aws-us-gov:ec2:us-gov-west-1::image/ami-*'
        $policy.Statements.Conditions.Where({ $_.ContainsKey('ArnEquals') })[0]['ArnEquals']['ec2:Vpc'] | Should -BeExactly 'arn:aws-us-gov:ec2:us-gov-west-1:123456789012:vpc/vpc-0123456789abcdef0'
        $policy.Statements.Resources | Should -Contain 'arn:aws-us-gov:iam::123456789012:role/sky-team'
        $several = New-SkyPilotPolicy -AccountId $account -Region ([pscustomobject]@{ Region = 'us-west-2' }), eu-west-1
        $several.Statements[0].Resources | Should -Be 'arn:aws:ec2:us-west-2::image/ami-*', 'arn:aws:ec2:eu-west-1::image/ami-*'
    }

    It 'lets nobody launch into another VPC, and stop instances anywhere' {
        $policy = New-SkyPilotPolicy -AccountId $account -Region us-west-2 -VpcId vpc-0123456789abcdef0
        $subnet = 'arn:aws:ec2:us-west-2:123456789012:subnet/subnet-0123456789abcdef0'
        foreach ($call in @(
                @{ Vpc = 'vpc-0123456789abcdef0'; Allowed = $true }
                @{ Vpc = 'vpc-0fedcba9876543210'; Allowed = $false }
            )) {
            $context = @{ 'ec2:Vpc' = "arn:aws:ec2:us-west-2:123456789012:vpc/$($call.Vpc)" }
            $policy | Test-MlPolicy -Action ec2:RunInstances -Resource $subnet -Context $context -Quiet | Should -Be $call.Allowed
        }
        $policy | Test-MlPolicy -Action ec2:StopInstances -Resource arn:aws:ec2:us-west-2:123456789012:instance/i-0123456789abcdef0 -Quiet | Should -BeTrue
        $policy | Test-MlPolicy -Action ec2:RunInstances -Resource arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0 -Quiet | Should -BeFalse
    }

    It 'refuses <Given> as <Id>, and calls nobody' -ForEach @(
        @{ Given = @{ AccountId = '1234-5678-9012' }; Id = 'AccountIdInvalid' }
        @{ Given = @{ VpcId = 'my-vpc' }; Id = 'VpcIdInvalid' }
        @{ Given = @{ Region = 'us-wets-2' }; Id = 'UnknownRegion' }
        @{ Given = @{ Region = 'us-west-2', 'cn-north-1' }; Id = 'RegionsOfSeveralPartitions' }
        @{ Given = @{ RoleName = 'a b' }; Id = 'RoleNameInvalid' }
        @{ Given = @{ Name = 'a b' }; Id = 'PolicyNameInvalid' }
        @{ Given = @{ Bucket = 'team-data' }; Id = 'BucketWithoutUse' }
        @{ Given = @{ Bucket = 'Team'; S3 = 'Scoped' }; Id = 'InvalidName' }
    ) {
        # A session would fail by the profile, which there is none of.
        $failed = { New-SkyPilotPolicy @Given -ProfileName no-such-profile -ErrorAction Stop } | Should -Throw -ErrorId "$Id,$class" -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'writes a file, and none with -WhatIf' {
        $path = Join-Path $TestDrive 'policies/sky.json'
        (New-SkyPilotPolicy -AccountId $account -OutFile $path -WhatIf).Path | Should -BeNullOrEmpty
        $path | Should -Not -Exist
        $policy = New-SkyPilotPolicy -AccountId $account -OutFile $path
        $policy.Path | Should -BeExactly $path
        Get-Content -Raw $path | Should -BeExactly "$($policy.Json)`n"
        (New-SkyPilotPolicy -AccountId $account -OutFile TestDrive:/policies).Path | Should -BeLike '*minimal-skypilot-policy.json'
        New-SkyPilotPolicy -AccountId $account | Set-Content TestDrive:/set.json
        (Get-Content -Raw TestDrive:/set.json | ConvertFrom-Json).Statement | Should -HaveCount 8
    }

    It 'pipes to Test-MlPolicy and Compare-MlPolicy' {
        $policy = New-SkyPilotPolicy -AccountId $account -Ports -CloneDisk -S3 Scoped -VpcId vpc-0123456789abcdef0
        $policy | Test-MlPolicy | Where-Object Severity -EQ Error | Should -BeNullOrEmpty
        $policy | Test-MlPolicy -Action ec2:TerminateInstances -Resource arn:aws:ec2:us-west-2:123456789012:instance/i-0123456789abcdef0 -Quiet | Should -BeTrue
        $policy | Test-MlPolicy -Action iam:CreateRole -Resource arn:aws:iam::123456789012:role/skypilot-v1 -Quiet | Should -BeFalse
        ($policy | Compare-MlPolicy -ReferenceName AmazonEC2FullAccess, AmazonS3FullAccess -Summary).LeftOutActions | Should -BeGreaterThan 100
    }
}

Describe 'New-SkyPilotPolicy in a sandbox' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 210987654321
    }

    AfterEach {
        Stop-MlSandbox
    }

    It 'takes the account and the partition of the session' {
        (New-SkyPilotPolicy -Region us-west-2 6> $null).Statements[5].Resources | Should -BeExactly 'arn:aws:iam::210987654321:role/skypilot-v1'
        (New-SkyPilotPolicy -Region cn-north-1 6> $null).Statements[5].Resources | Should -BeExactly 'arn:aws-cn:iam::210987654321:role/skypilot-v1'
    }

    It 'goes into IAM by Publish-MlPolicy, and changes nothing the second time' {
        $published = New-SkyPilotPolicy -Ports -CloneDisk -S3 Scoped -Bucket team-data, team-models -Region us-west-2 -VpcId vpc-0123456789abcdef0 6> $null | Publish-MlPolicy -Region us-west-2 -WarningAction Ignore
        $published.Arn | Should -BeExactly 'arn:aws:iam::210987654321:policy/minimal-skypilot-policy'
        $again = New-SkyPilotPolicy -Ports -CloneDisk -S3 Scoped -Bucket team-data, team-models -Region us-west-2 -VpcId vpc-0123456789abcdef0 6> $null | Publish-MlPolicy -Region us-west-2 -WarningAction Ignore
        $again.Status | Should -BeExactly 'UNCHANGED'
    }
}
