BeforeDiscovery {
    . $PSScriptRoot/common.ps1
    $hasOthers = Test-Path $RepositoryPath/out/other-aws-tools/4/AWSSDK.SecurityToken.dll
    $others = foreach ($version in 4, 3) {
        foreach ($when in 'before import', 'after import, before first use', 'after first use') {
            @{ Version = $version; When = $when }
        }
    }
}

BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/LoopbackSts.ps1
    $OtherPath = Join-Path $RepositoryPath 'out/other-aws-tools'
}

Describe 'Importing the module' {
    It 'loads nothing of the engine, and AWSSDK least of all' {
        # PowerShell notes in its cache what a process compiles while it starts, and a later one compiles that beforehand, in the background: then
        # the engine of an earlier process may be loaded too. An empty cache has no such notes.
        Invoke-Child -Environment @{ XDG_CACHE_HOME = "$TestDrive"; LOCALAPPDATA = "$TestDrive" } {
            Import-Module $ModulePath
            [AppDomain]::CurrentDomain.GetAssemblies().ForEach({ $_.GetName().Name }).Where({ $_ -match '^(MlOps|AWSSDK|YamlDotNet)' }) | Sort-Object
        } | Should -Be 'MlOps.Abstractions', 'MlOps.Cmdlets'
    }

    It 'takes its own platform''s machine code where the module has it, and no other''s' {
        $copy = (Copy-Item $ModulePath "$TestDrive/MlOps" -Recurse -PassThru)[0].FullName
        Get-ChildItem $copy/bin/private -Directory | Remove-Item -Recurse
        foreach ($platform in [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier, 'another-x64') {
            Copy-Item $copy/bin/private/MlOps.Core.dll (New-Item -ItemType Directory "$copy/bin/private/$platform")
        }

        $locations = Invoke-Child -Environment @{ Copy = $copy; Config = "$RepositoryPath/samples/configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml" } {
            Import-Module $env:Copy
            $null = Test-MlProduct $env:Config
            [AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -in 'MlOps.Core', 'YamlDotNet' }).Location | Sort-Object
            [System.Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier
        }

        $own = $locations[-1]
        $locations[0..1] | Should -Be @(@("$copy/bin/private/$own/MlOps.Core.dll", "$copy/bin/private/YamlDotNet.dll") | ForEach-Object { (Get-Item $_).FullName } | Sort-Object)
    }

    It 'makes the public types known' {
        Invoke-Child { Import-Module $ModulePath; [MlOps.MlProduct].FullName } | Should -Be 'MlOps.MlProduct'
    }

    It 'exports its cmdlets again when imported twice with -Force' {
        Invoke-Child {
            Import-Module $ModulePath
            $first = (Get-Command -Module MlOps).Count
            Import-Module $ModulePath -Force
            Import-Module $ModulePath -Force
            (Get-Command -Module MlOps).Count -eq $first
            (Get-MlTier).Count
        } | Should -Be 'True', '3'
    }

    It 'works after Remove-Module and import, before and after first use' {
        Invoke-Child {
            Import-Module $ModulePath
            Remove-Module MlOps
            Import-Module $ModulePath
            (Get-MlTier).Count
            Remove-Module MlOps
            Import-Module $ModulePath
            (Get-MlTier).Count
            $null = Start-MlSandbox
            (Get-MlContext 6> $null).Sandbox
        } | Should -Be '3', '3', 'True'
    }

    It 'keeps the types of objects over Remove-Module and import' {
        Invoke-Child {
            Import-Module $ModulePath
            $tier = Get-MlTier starter
            Remove-Module MlOps
            Import-Module $ModulePath
            $tier -is [MlOps.MlTier]
            (Get-MlTier starter).GetType() -eq $tier.GetType()
        } | Should -Be 'True', 'True'
    }

    It 'happens by itself at the first command' {
        Invoke-Child { (Get-MlTier starter).Name; (Get-Module MlOps).ModuleBase -eq $ModulePath } | Should -Be 'starter', 'True'
    }

    It 'happens by itself in completion' {
        Invoke-Child {
            function Complete($Line) { [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText }
            Complete 'Get-MlT'
            Complete 'Get-MlTier -Na'
            Complete 'Get-MlTier -Name ent'
        } | Should -Be 'Get-MlTier', '-Name', 'enterprise'
    }

    It 'works in thread jobs, several at once, while the caller removes the module' {
        Invoke-Child {
            Import-Module $ModulePath
            $jobs = 1..4 | ForEach-Object { Start-ThreadJob { Import-Module $using:ModulePath; (Get-MlTier).Count } }
            Remove-Module MlOps
            $jobs | Receive-Job -Wait
            Start-ThreadJob { Import-Module $using:ModulePath; (Get-MlTier).Count; Remove-Module MlOps } | Receive-Job -Wait
            Import-Module $ModulePath
            (Get-MlTier).Count
        } | Should -Be '3', '3', '3', '3', '3', '3'
    }

    It 'works with ForEach-Object -Parallel, and all share the process''s sandbox' {
        Invoke-Child {
            $null = Start-MlSandbox -AccountId 999988887777
            $null = Get-MlContext 6> $null
            1..4 | ForEach-Object -Parallel { (Get-MlContext).AccountId }
        } | Should -Be (, '999988887777' * 4)
    }

    It 'does not go on answering for the engine once every runspace has removed it' {
        Invoke-Child {
            Import-Module $ModulePath
            Import-Module $ModulePath -Force
            Remove-Module MlOps
            try { $null = [System.Reflection.Assembly]::Load('MlOps.Core') } catch { 'not found' }
        } | Should -Be 'not found'
    }
}

Describe 'Beside AWS.Tools with version <Version> of the SDK, loaded <When>' -ForEach $others -Skip:(-not $hasOthers) {
    BeforeAll {
        $sts = Start-LoopbackSts
        $config = Join-Path $TestDrive 'credentials'
        @'
[source]
aws_access_key_id = AKIASOURCE
aws_secret_access_key = none
[one]
role_arn = arn:aws:iam::111122223333:role/first
source_profile = source
[two]
role_arn = arn:aws:iam::111122223333:role/second
source_profile = one
'@ | Set-Content $config

        # The ambient key must sign nothing: that is what goes wrong where a source profile is lost on the way.
        $output = Invoke-Child -Environment @{
            AWS_ACCESS_KEY_ID = 'AKIAAMBIENT'; AWS_SECRET_ACCESS_KEY = 'none'
            Others = "$OtherPath/$Version"; When = $When; Url = $sts.Url; Config = $config
        } {
            function Add-OtherSdk { Get-ChildItem "$env:Others/*.dll" | ForEach-Object { Add-Type -LiteralPath $_.FullName } }
            function Get-Context($ProfileName) {
                (Get-MlContext -ProfileName $ProfileName -ProfileLocation $env:Config -Region us-east-1 -EndpointUrl $env:Url).Arn
            }

            if ($env:When -eq 'before import') { Add-OtherSdk }
            Import-Module $ModulePath
            if ($env:When -eq 'after import, before first use') { Add-OtherSdk }
            if ($env:When -eq 'after first use') { $null = Get-Context 'source'; Add-OtherSdk }
            Get-Context 'one'
            Get-Context 'two'

            $default = [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where({ $_.GetName().Name -eq 'AWSSDK.Core' })
            'others in the default context: {0}' -f ($default.Location.ForEach({ Split-Path $_ }) -join ',')
        }
        $signatures = $sts.Calls.ToArray() | Where-Object { $_ -like 'AssumeRole*' }
    }

    AfterAll { Stop-LoopbackServer $sts }

    It 'has the other SDK in the default context, alone' {
        $output | Should -Contain "others in the default context: $OtherPath/$Version"
    }

    It 'signs AssumeRole of one hop with the source profile''s key' {
        $output[0] | Should -Match 'ASIA-first$'
        $signatures[0] | Should -Be 'AssumeRole first signed by AKIASOURCE'
    }

    It 'signs the second hop with the credentials of the first' {
        $output[1] | Should -Match 'ASIA-second$'
        $signatures | Should -Contain 'AssumeRole second signed by ASIA-first'
    }

    It 'signs nothing with the ambient key' {
        $sts.Calls.ToArray() | Should -Not -Match 'AKIAAMBIENT'
    }
}

Describe 'Credentials of AWS.Tools with version <Version> of the SDK' -ForEach @(@{ Version = 4 }, @{ Version = 3 }) -Skip:(-not $hasOthers) {
    BeforeAll {
        $sts = Start-LoopbackSts
        $output = Invoke-Child -Environment @{
            AWS_ACCESS_KEY_ID = 'AKIAAMBIENT'; AWS_SECRET_ACCESS_KEY = 'none'; Others = "$OtherPath/$Version"; Url = $sts.Url
        } {
            Get-ChildItem "$env:Others/*.dll" | ForEach-Object { Add-Type -LiteralPath $_.FullName }
            Import-Module $ModulePath
            Add-Type -ReferencedAssemblies "$env:Others/AWSSDK.Core.dll" -IgnoreWarnings -WarningAction SilentlyContinue -TypeDefinition @'
namespace Amazon.PowerShell.Common
{
    public class AWSPSCredentials
    {
        public AWSPSCredentials(Amazon.Runtime.AWSCredentials credentials) { Credentials = credentials; }
        internal Amazon.Runtime.AWSCredentials Credentials { get; private set; }
    }
}
'@
            $common = @{ Region = 'us-east-1'; EndpointUrl = $env:Url }
            (Get-MlContext -Credential ([Amazon.Runtime.BasicAWSCredentials]::new('AKIAHANDED', 'none')) @common).Arn
            (Get-MlContext -Credential ([pscustomobject]@{ AccessKeyId = 'ASIASTS'; SecretAccessKey = 'none'; SessionToken = 't' }) @common).Arn

            # Set in the scope of a function, as Set-AWSCredential does for whoever calls it.
            function Get-StoredContext {
                $StoredAWSCredentials = [Amazon.PowerShell.Common.AWSPSCredentials]::new([Amazon.Runtime.BasicAWSCredentials]::new('AKIASTORED', 'none'))
                $StoredAWSRegion = 'eu-west-3'
                Get-MlContext -EndpointUrl $env:Url
            }
            $stored = Get-StoredContext
            $stored.Arn
            '{0} from {1}' -f $stored.Region, $stored.RegionSource
            (Get-MlContext @common).Arn
        }
    }

    AfterAll { Stop-LoopbackServer $sts }

    It 'are taken by -Credential as they are' { $output[0] | Should -Match 'AKIAHANDED$' }

    It 'are taken by -Credential as STS gives them' { $output[1] | Should -Match 'ASIASTS$' }

    It 'are read from $StoredAWSCredentials of the calling function, with $StoredAWSRegion' {
        $output[2] | Should -Match 'AKIASTORED$'
        $output[3] | Should -Be 'eu-west-3 from $StoredAWSRegion'
    }

    It 'are forgotten where the function has returned' { $output[4] | Should -Match 'AKIAAMBIENT$' }
}
