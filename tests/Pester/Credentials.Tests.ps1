# Credentials that a machine has: in a process of its own each, because the AWS SDK reads the variables of the process.

BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/LoopbackMetadata.ps1

    <# Runs Get-MlContext in a child that has nothing but what the variables say. Gives what it wrote, or the error's id and message. #>
    function Get-ChildContext([hashtable] $Environment, [string] $Arguments = '-Region eu-west-1') {
        $settings = @{ HOME = "$TestDrive"; USERPROFILE = "$TestDrive"; AWS_ENDPOINT_URL = $metadata.Url; Arguments = $Arguments } + $Environment
        Invoke-Child -Environment $settings {
            Import-Module $ModulePath
            $context = Invoke-Expression "Get-MlContext $env:Arguments -ErrorAction SilentlyContinue -ErrorVariable errors"
            if ($errors) {
                $errors[0].FullyQualifiedErrorId
                $errors[0].Exception.Message
            }
            else {
                $context.CredentialSource
                $context.Arn
            }
        }
    }
}

Describe 'Credentials of a container' {
    BeforeEach {
        $metadata = Start-LoopbackMetadata -Short:$Short
        'Bearer pod-token' | Set-Content -NoNewline $TestDrive/pod-token
        $variables = @{ AWS_CONTAINER_CREDENTIALS_FULL_URI = "$($metadata.Url)/container"; AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE = "$TestDrive/pod-token" }
    }

    AfterEach { Stop-LoopbackServer $metadata }

    It 'sign, fetched with the token of the file' {
        Get-ChildContext $variables | Should -Be 'container', 'arn:aws:sts::111122223333:assumed-role/machine/ASIA-container-1'
        $metadata.Calls.ToArray() | Should -Be 'container authorized by Bearer pod-token', 'GetCallerIdentity signed by ASIA-container-1 with token-container-1'
    }

    It 'are an error where the container refuses, and no other source is tried' {
        'Bearer stale' | Set-Content -NoNewline $TestDrive/pod-token
        $said = Get-ChildContext ($variables + @{ AWS_EC2_METADATA_DISABLED = 'false'; AWS_EC2_METADATA_SERVICE_ENDPOINT = $metadata.Url })
        $said[0] | Should -Be 'CredentialsFailed,MlOps.Cmdlets.GetMlContextCommand'
        $said[1] | Should -Match 'container'
        "$said" | Should -Not -Match 'stale'
        $metadata.Calls.ToArray() | Sort-Object -Unique | Should -Be 'container authorized by Bearer stale'
    }

    It 'are the source of a role' {
        "[profile worker]`nrole_arn = arn:aws:iam::111122223333:role/worker`ncredential_source = EcsContainer" | Set-Content $TestDrive/config
        Get-ChildContext ($variables + @{ AWS_CONFIG_FILE = "$TestDrive/config" }) '-Region eu-west-1 -ProfileName worker' |
            Should -Be "profile 'worker'", 'arn:aws:sts::111122223333:assumed-role/machine/ASIA-worker'
        $metadata.Calls.ToArray()[-2] | Should -Be 'AssumeRole signed by ASIA-container-1 with token-container-1'
    }

    It 'are fetched anew before they end' -ForEach @{ Short = $true } {
        (Get-ChildContext $variables)[1] | Should -Match '/ASIA-container-2$'
        $metadata.Calls.ToArray() | Should -Be 'container authorized by Bearer pod-token', 'container authorized by Bearer pod-token',
            'GetCallerIdentity signed by ASIA-container-2 with token-container-2'
    }
}

Describe 'Credentials of an instance' {
    BeforeEach {
        $metadata = Start-LoopbackMetadata -Short:$Short
        $variables = @{ AWS_EC2_METADATA_DISABLED = 'false'; AWS_EC2_METADATA_SERVICE_ENDPOINT = $metadata.Url }
    }

    AfterEach { Stop-LoopbackServer $metadata }

    It 'sign, fetched in a session of the metadata service' {
        $said = Get-ChildContext $variables
        $said[0] | Should -Be 'instance profile'
        $said[1] | Should -Match '/ASIA-instance-1$'
        $calls = $metadata.Calls.ToArray()
        $calls[0] | Should -Be 'instance session'
        $calls | Should -Contain 'instance keys in session-1'
        $calls[-1] | Should -Be 'GetCallerIdentity signed by ASIA-instance-1 with token-instance-1'
    }

    It 'are the source of a role' {
        "[profile worker]`nrole_arn = arn:aws:iam::111122223333:role/worker`ncredential_source = Ec2InstanceMetadata" | Set-Content $TestDrive/config
        (Get-ChildContext ($variables + @{ AWS_CONFIG_FILE = "$TestDrive/config" }) '-Region eu-west-1 -ProfileName worker')[1] | Should -Match '/ASIA-worker$'
        $metadata.Calls.ToArray()[-2] | Should -Match '^AssumeRole signed by ASIA-instance-1 with token-instance-1$'
    }

    It 'are fetched anew before they end' -ForEach @{ Short = $true } {
        (Get-ChildContext $variables)[1] | Should -Match '/ASIA-instance-2$'
        $metadata.Calls.ToArray()[-1] | Should -Be 'GetCallerIdentity signed by ASIA-instance-2 with token-instance-2'
    }

    It 'yield to everything else' {
        $keys = @{ AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'; AWS_SECRET_ACCESS_KEY = 'none' }
        (Get-ChildContext ($variables + $keys))[0] | Should -Be 'environment variables'
        $metadata.Calls.ToArray() | Should -HaveCount 1
    }

    It 'say that they are switched off, and ask nothing' {
        $said = Get-ChildContext @{ AWS_EC2_METADATA_DISABLED = 'TRUE'; AWS_EC2_METADATA_SERVICE_ENDPOINT = $metadata.Url }
        $said[0] | Should -Be 'NoCredentials,MlOps.Cmdlets.GetMlContextCommand'
        "$said" | Should -Match 'instance profile: AWS_EC2_METADATA_DISABLED is true'
        $metadata.Calls.ToArray() | Should -HaveCount 0
    }

    It 'are listed with the reason where the service has no role' {
        $said = Get-ChildContext @{ AWS_EC2_METADATA_DISABLED = 'false'; AWS_EC2_METADATA_SERVICE_ENDPOINT = "$($metadata.Url)/nowhere" }
        $said[0] | Should -Be 'NoCredentials,MlOps.Cmdlets.GetMlContextCommand'
        "$said" | Should -Match 'instance profile: \S'
    }

    It 'bring no region: the metadata service is not asked for one' {
        $said = Get-ChildContext $variables ''
        $said[0] | Should -Be 'NoRegion,MlOps.Cmdlets.GetMlContextCommand'
        $metadata.Calls.ToArray() | Where-Object { $_ -match 'region|placement|document' } | Should -BeNullOrEmpty
    }
}
