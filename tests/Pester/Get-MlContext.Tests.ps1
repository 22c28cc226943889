BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/LoopbackSts.ps1
    . $PSScriptRoot/AnsweringHost.ps1
    $guarded = @'
[source]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = none
[guarded]
role_arn = arn:aws:iam::111122223333:role/guarded
source_profile = source
mfa_serial = arn:aws:iam::111122223333:mfa/ann
'@
}

Describe 'Get-MlContext' {
    It 'tells account, ARN, partition and region, and where each came from' {
        $null = Start-MlSandbox -AccountId 999988887777
        try {
            $context = Get-MlContext -Region eu-west-1 6> $null
            $context | Should -BeOfType MlOps.MlContext
            $context.AccountId | Should -BeExactly '999988887777'
            $context.Arn | Should -Match '^arn:aws:iam::999988887777:'
            $context.Partition | Should -BeExactly 'aws'
            $context.Region | Should -BeExactly 'eu-west-1'
            $context.RegionSource | Should -BeExactly '-Region'
            $context.Sandbox | Should -BeTrue
        }
        finally {
            Stop-MlSandbox
        }
    }

    It 'tells nothing behind an empty pipe' {
        $null = Start-MlSandbox -AccountId 999988887777
        try {
            @() | Get-MlContext -Region eu-west-1 | Should -BeNullOrEmpty
        }
        finally {
            Stop-MlSandbox
        }
    }

    It 'is where the sandbox''s last deployment is, and where a product given belongs' {
        $config = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
        $null = Start-MlSandbox
        try {
            (Get-MlContext 6> $null).AccountId | Should -BeExactly '111122223333'
            $context = Get-MlContext $config
            $context.AccountId, $context.Region, $context.RegionSource | Should -Be '123456789012', 'us-west-2', 'the product''s config'
            (Get-MlProduct $config | Get-MlContext).AccountId | Should -BeExactly '123456789012'
            $deployment = Deploy-MlProduct $config -Seed
            $context = Get-MlContext
            $context.AccountId, $context.Region, $context.RegionSource | Should -Be '123456789012', 'us-west-2', 'the sandbox''s last deployment'
            (Get-MlDeployment -StackName $deployment.StackName).StackId | Should -BeExactly $deployment.StackId
            (Get-MlDeployment).StackId | Should -BeExactly $deployment.StackId
        }
        finally {
            Stop-MlSandbox
        }
    }

    It 'lists every source tried where there are no credentials' {
        $lines = Invoke-Child -Environment @{ HOME = $TestDrive; USERPROFILE = $TestDrive } {
            Import-Module $ModulePath
            Get-MlContext -Region us-east-1 -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors[0].FullyQualifiedErrorId
            $errors[0].CategoryInfo.Category
            $errors[0].Exception.Message -split "`n"
        }
        $lines[0] | Should -Be 'NoCredentials,MlOps.Cmdlets.GetMlContextCommand'
        $lines[1] | Should -Be 'AuthenticationError'
        $lines[2] | Should -BeExactly 'No AWS credentials were found. Tried, in this order:'
        $tried = $lines[3..12]
        foreach ($source in '-AccessKey', '-Credential', '-ProfileName', '$StoredAWSCredentials', 'environment', 'web identity', "profile 'default'", 'container', 'instance') {
            $tried -match "^  $([regex]::Escape($source)).*: " | Should -HaveCount 1
        }
    }

    It 'does not fall through where the profile named is missing' {
        $id = Invoke-Child -Environment @{ HOME = $TestDrive; USERPROFILE = $TestDrive; AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'; AWS_SECRET_ACCESS_KEY = 'none' } {
            Import-Module $ModulePath
            Get-MlContext -ProfileName nobody -Region us-east-1 -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors[0].FullyQualifiedErrorId
        }
        $id | Should -Be 'ProfileNotFound,MlOps.Cmdlets.GetMlContextCommand'
    }

    It 'completes regions, and none that it would refuse' {
        $regions = Complete 'Get-MlContext -Region '
        $regions | Should -Contain 'eu-central-1'
        $regions | Should -Contain 'us-gov-west-1'
        $regions -notmatch '^[a-z]+(-[a-z]+)+-\d$' | Should -BeNullOrEmpty
    }

    It 'warns of a region that looks like a slip, and takes one that may be new' {
        $null = Start-MlSandbox
        try {
            (Get-MlContext -Region us-wset-2 -WarningVariable warnings -WarningAction SilentlyContinue).Region | Should -BeExactly 'us-wset-2'
            $warnings | Should -Match "'us-wset-2' is not known here\. Did you mean 'us-west-2'\?"
            (Get-MlContext -Region xx-somewhere-9 -WarningVariable warnings).Region | Should -BeExactly 'xx-somewhere-9'
            (Get-MlContext -Region us-west-2 -WarningVariable +warnings).Region | Should -BeExactly 'us-west-2'
            $warnings | Should -BeNullOrEmpty
        }
        finally {
            Stop-MlSandbox
        }
    }

    It 'does not hang where a profile needs a code and nobody can be asked' {
        $guarded | Set-Content $TestDrive/guarded
        $id = Invoke-Child -Environment @{ Config = "$TestDrive/guarded" } {
            Import-Module $ModulePath
            Get-MlContext -ProfileName guarded -ProfileLocation $env:Config -Region us-east-1 -EndpointUrl http://127.0.0.1:9 -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors[0].FullyQualifiedErrorId
        }
        $id | Should -Be 'InteractionRequired,MlOps.Cmdlets.GetMlContextCommand'
    }

    It 'says once what is wrong with a parameter that all items need' {
        Get-MlProduct $SamplePath/techcorp*.yaml | Deploy-MlProduct -ProfileLocation nodrive:/credentials -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'DriveNotFound,MlOps.Cmdlets.DeployMlProductCommand'
        { Get-MlContext -ProfileLocation nodrive:/credentials -ErrorAction Stop } | Should -Throw -ErrorId 'DriveNotFound,MlOps.Cmdlets.GetMlContextCommand'
    }

    It 'asks at the host for the code of a profile, once, and hands it to STS' {
        $sts = Start-LoopbackSts
        try {
            $guarded | Set-Content $TestDrive/guarded
            $result = Invoke-WithAnswers '123456' "
                Import-Module '$ModulePath'
                Get-MlContext -ProfileName guarded -ProfileLocation '$TestDrive/guarded' -Region us-east-1 -EndpointUrl $($sts.Url)"
            $result.Errors | Should -BeNullOrEmpty
            $result.Output.Arn | Should -Match 'ASIA-guarded$'
            $result.Questions | Should -HaveCount 1
            $result.Questions[0] | Should -Match "profile 'guarded'"
            $result.Questions[0] | Should -Match 'arn:aws:iam::111122223333:mfa/ann'
            @($sts.Calls.ToArray() -like 'AssumeRole*') | Should -Be 'AssumeRole guarded signed by AKIAIOSFODNN7EXAMPLE with code 123456 of ann'
        }
        finally {
            Stop-LoopbackServer $sts
        }
    }

    It 'has the parameters and aliases of AWS Tools, none bound by property name' {
        $parameters = (Get-Command Get-MlContext).Parameters
        $expected = @{
            ProfileName     = 'StoredCredentials', 'AWSProfileName'
            ProfileLocation = 'AWSProfilesLocation', 'ProfilesLocation'
            AccessKey       = , 'AK'
            SecretKey       = 'SK', 'SecretAccessKey'
            SessionToken    = , 'ST'
            Region          = , 'RegionToCall'
            Credential      = @()
            EndpointUrl     = @()
        }
        foreach ($name in $expected.Keys) {
            $parameters[$name].Aliases | Should -Be $expected[$name]
            $parameters[$name].ParameterSets.Values.ValueFromPipelineByPropertyName | Should -Not -Contain $true
            $parameters[$name].ParameterSets.Values.ValueFromPipeline | Should -Not -Contain $true
        }
    }

    It 'completes regions, and profiles of the location given' {
        Complete 'Get-MlContext -Region eu-central-1' | Should -Be 'eu-central-1'
        "[ml-admin]`naws_access_key_id = AKIAIOSFODNN7EXAMPLE`naws_secret_access_key = none`n[ml reader]`nregion = us-east-1" | Set-Content $TestDrive/credentials
        Complete "Get-MlContext -ProfileLocation '$TestDrive/credentials' -ProfileName ml" | Should -Be "'ml reader'", 'ml-admin'
    }

    It 'does not fail in completion where the profile file cannot be read' {
        Complete "Get-MlContext -ProfileLocation '$TestDrive/none' -ProfileName m" | Should -BeNullOrEmpty
    }
}
