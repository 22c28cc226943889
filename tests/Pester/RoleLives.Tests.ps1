# The life of a role by each recipe, plain and hardened, in the sandbox and against moto_server: somebody else's role is refused and adopted, the same command changes nothing, drift is found and put
# right, and what was made goes.

BeforeDiscovery {
    $tags = "-Tag @{ cost_center = 'CC-1'; project = 'churn'; owner = 'ml' }"
    $workflows = '-GitHubOrganization octo-org -GitHubRepository churn -Branch main'
    $recipes = @(
        @{ Recipe = 'admin'; Command = 'Initialize-MlAdminRole -Name one' }
        @{ Recipe = 'admin, hardened'; Command = "Initialize-MlAdminRole -Name one -Hardened -Activity Train, Container -Bucket churn-data -Repository churn/train $tags" }
        @{ Recipe = 'mlflow'; Command = 'Initialize-MlflowRole one -WorkspaceRole workspace' }
        @{ Recipe = 'mlflow, hardened'; Command = "Initialize-MlflowRole one -WorkspaceRole workspace -Hardened $tags" }
        @{ Recipe = 'skypilot, automatic'; Command = 'Initialize-SkyPilotRole -Name one -Automatic' }
        @{ Recipe = 'skypilot, hardened'; Command = "Initialize-SkyPilotRole -Name one -Hardened -Bucket sky-data -Ssm -Controller $tags" }
        @{ Recipe = 'skypilot'; Command = 'New-SkyPilotPolicy -AccountId 123456789012 | Publish-MlPolicy @session | Initialize-SkyPilotRole -Name one' }
        @{ Recipe = 'SAML'; Command = 'Initialize-MlFederatedRole one -ProviderName adfs -MetadataPath TestDrive:/metadata.xml' }
        @{ Recipe = 'Azure DevOps'; Command = "Initialize-MlFederatedRole one -AzureDevOpsOrganization contoso -OrganizationId $([guid]::Empty) -Project churn -ServiceConnection aws" }
        @{ Recipe = 'another issuer'; Command = "Initialize-MlFederatedRole one -Issuer https://idp.example.com -Audience sts.amazonaws.com -Subject 'job:churn'" }
        @{ Recipe = 'GitHub'; Command = "Initialize-MlFederatedRole one $workflows" }
        @{ Recipe = 'GitHub, persona, hardened'; Command = "Initialize-MlFederatedRole one $workflows -Persona DataScientist -ScopeTag @{ team = 'churn' } -ModelPackageGroup churn -RequireVpc -Hardened $tags" }
    )
    $servers = @(
        @{ Server = 'the sandbox' }
        if (Get-Command moto_server -ErrorAction Ignore) { @{ Server = 'moto_server' } }
    )
}

BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/SamlMetadata.ps1
    $trust = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'

    # Somebody else, who knows nothing of MlOps.
    function Invoke-Iam([string] $Action, [hashtable] $Parameters) {
        $headers = @{
            'X-Amz-Date'    = [datetime]::UtcNow.ToString('yyyyMMddTHHmmssZ')
            'Authorization' = 'AWS4-HMAC-SHA256 Credential=123456789012/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=0'
        }
        $null = Invoke-RestMethod $endpoint -Method Post -Headers $headers -SkipHeaderValidation -Body (@{ Action = $Action; Version = '2010-05-08' } + $Parameters)
    }

    function Start-Moto {
        $start = [System.Diagnostics.ProcessStartInfo]::new('moto_server', '-H 127.0.0.1 -p 0')
        $start.RedirectStandardError = $start.RedirectStandardOutput = $true
        # Without it there are none of the policies that AWS manages.
        $start.Environment['MOTO_IAM_LOAD_MANAGED_POLICIES'] = 'true'
        $process = [System.Diagnostics.Process]::Start($start)
        do { $line = $process.StandardError.ReadLine() } until ($null -eq $line -or $line -match 'Running on (?<address>http://\S+)')
        $address = $Matches.address
        # It writes a line for each call, and waits once nobody takes them.
        $null = $process.StandardError.BaseStream.CopyToAsync([System.IO.Stream]::Null)
        $process, $address
    }
}

Describe 'A role against <Server>' -ForEach $servers {
    BeforeAll {
        $moto = $null
        $session = @{ Region = 'us-west-2' }
        if ($Server -eq 'moto_server') {
            $moto, $endpoint = Start-Moto
            $session += @{ AccessKey = 'testing'; SecretKey = 'testing'; EndpointUrl = $endpoint }
        }
        else {
            $endpoint = (Start-MlSandbox -Port 0 -AccountId 123456789012).Endpoint
        }

        New-Metadata TestDrive:/metadata.xml 2090-01-01Z
        Invoke-Iam CreateRole @{ RoleName = 'workspace'; AssumeRolePolicyDocument = $trust }
    }

    AfterAll {
        if ($moto) { $moto.Kill($true) } else { Stop-MlSandbox }
    }

    It 'lives and ends: <Recipe>' -ForEach $recipes {
        $make = [scriptblock]::Create("$Command @session -ErrorAction Stop @args")
        Invoke-Iam CreateRole @{ RoleName = 'one'; AssumeRolePolicyDocument = $trust }

        { & $make } | Should -Throw -ErrorId 'RoleNotOurs*'
        (& $make -Adopt).Status | Should -BeExactly 'UPDATED'
        $again = & $make
        $again.Status, $again.Changes.Count | Should -Be 'UNCHANGED', 0
        (Get-MlRole one @session | Test-MlRole @session).Status | Should -BeExactly 'IN_SYNC'

        Invoke-Iam UpdateAssumeRolePolicy @{ RoleName = 'one'; PolicyDocument = $trust }
        $drifted = Test-MlRole one @session
        $drifted.Status, $drifted.Differences.Part | Should -Be 'DRIFTED', 'trust policy'
        (& $make).Changes | Should -Be 'trust policy set'

        (Remove-MlRole one @session -Confirm:$false).Status | Should -BeExactly 'DELETED'
        (& $make).Status | Should -BeExactly 'CREATED'
        (Remove-MlRole one @session -Confirm:$false).Status | Should -BeExactly 'DELETED'
        Get-MlRole @session | Should -BeNullOrEmpty
    }
}
