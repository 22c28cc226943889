BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/LoopbackServer.ps1
    $class = 'MlOps.Cmdlets.SetSkyPilotConfigCommand'

    <# Stands in for EC2: one VPC of a name, with a subnet that leads to the gateway that is given. #>
    function Start-Network([string] $Name, [string] $Gateway) {
        Start-LoopbackServer -Settings @{ Name = $Name; Gateway = $Gateway } -Answer {
            $action = $form['Action']
            $calls.Enqueue($action)
            $items = switch ($action) {
                DescribeVpcs { if ($form['Filter.1.Value.1'] -eq $settings.Name) { '<vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>' } }
                DescribeSubnets { '<subnetSet><item><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId><state>available</state></item></subnetSet>' }
                DescribeRouteTables {
                    $element = $settings.Gateway -like 'nat-*' ? 'natGatewayId' : 'gatewayId'
                    '<routeTableSet><item><associationSet><item><main>true</main></item></associationSet><routeSet><item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock>' +
                        "<$element>$($settings.Gateway)</$element><state>active</state></item></routeSet></item></routeTableSet>"
                }
            }
            "<${action}Response xmlns=`"http://ec2.amazonaws.com/doc/2016-11-15/`"><requestId>1</requestId>$items</${action}Response>"
        }
    }
}

Describe 'Set-SkyPilotConfig' {
    BeforeEach {
        $folder = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
        $file = Join-Path $folder 'config.yaml'
        $offline = @{ Path = $file; SkipVpcCheck = $true }
    }

    It 'makes a file, changes one and keeps the rest, with a copy' {
        $made = Set-SkyPilotConfig ml-vpc -UseInternalIps @offline
        $made | Should -BeOfType MlOps.MlSkyPilotConfig
        $made.Status, "$made", $made.VpcNames, $made.UseInternalIps, $made.BackupPath | Should -Be 'CREATED', $file, 'ml-vpc', $true, $null
        Get-Content $file | Should -Be 'aws:', '  vpc_name: ml-vpc', '  use_internal_ips: true'

        Add-Content $file '  labels: {team: ml}  # Ours.'
        $updated = Set-SkyPilotConfig other-vpc -UseInternalIps:$false @offline
        $updated.Status | Should -BeExactly 'UPDATED'
        $updated.Changes | Should -Be 'change aws.vpc_name from ml-vpc to other-vpc', 'change aws.use_internal_ips from true to false'
        Get-Content $file | Should -Be 'aws:', '  vpc_name: other-vpc', '  use_internal_ips: false', '  labels: {team: ml}  # Ours.'
        (Get-Content $updated.BackupPath)[1] | Should -BeExactly '  vpc_name: ml-vpc'
    }

    It 'changes nothing when it is done again' {
        $null = Set-SkyPilotConfig ml-vpc -UseSsm @offline
        $again = Set-SkyPilotConfig ml-vpc -UseSsm @offline
        $again.Status, $again.BackupPath | Should -Be 'UNCHANGED', $null
        $again.Changes | Should -BeNullOrEmpty
        Get-ChildItem $folder | Should -HaveCount 1
    }

    It 'shows the lines with -WhatIf, and writes nothing' {
        $null = Set-SkyPilotConfig ml-vpc @offline
        $shown = Invoke-Child -Environment @{ SKY_FILE = $file } { Import-Module $ModulePath; (Set-SkyPilotConfig a, b -Path $env:SKY_FILE -SkipVpcCheck -WhatIf).Status }
        $shown | Should -Be "What if: ${file}: set aws.vpc_names to a, b; take out aws.vpc_name, which was ml-vpc.".Replace('set aws.vpc_names to', 'change aws.vpc_names from ml-vpc to'), '-   vpc_name: ml-vpc', '+   vpc_names:', '+     - a', '+     - b', 'PLANNED'
        Get-Content $file | Should -Be 'aws:', '  vpc_name: ml-vpc'
    }

    It 'takes a proxy as text and as a table, and takes keys out' {
        $null = Set-SkyPilotConfig -SshProxyCommand 'ssh -W %h:%p me@jump' @offline
        $updated = Set-SkyPilotConfig -SshProxyCommand @{ 'us-west-2' = 'ssh -W %h:%p me@west' } @offline
        $updated.SshProxyCommand | Should -BeExactly 'us-west-2: ssh -W %h:%p me@west'
        (Set-SkyPilotConfig -Remove ssh_proxy_command -UseSsm @offline).Changes | Should -Be 'set aws.use_ssm to true', 'take out aws.ssh_proxy_command, which was us-west-2: ssh -W %h:%p me@west'
        Get-Content $file | Should -Be 'aws:', '  use_ssm: true'
        { Set-SkyPilotConfig -SshProxyCommand 12 @offline } | Should -Throw -ErrorId "ParameterArgumentTransformationError,$class"
    }

    It 'refuses <Id>' -ForEach @(
        @{ Id = 'SkyPilotSettingMissing'; Given = @{} }
        @{ Id = 'SkyPilotSettingInvalid'; Given = @{ VpcName = 'vpc-0123456789abcdef0' } }
        @{ Id = 'SkyPilotSettingsConflict'; Given = @{ UseSsm = $true; SshProxyCommand = 'ssh x' } }
        @{ Id = 'SkyPilotSettingsConflict'; Given = @{ UseSsm = $true; Remove = 'use_ssm' } }
    ) {
        { Set-SkyPilotConfig @Given @offline -ErrorAction Stop } | Should -Throw -ErrorId "$Id,$class"
        $file | Should -Not -Exist
    }

    It 'tells where a file is wrong, and leaves it' {
        $null = New-Item $folder -ItemType Directory
        Set-Content $file 'aws:', '  use_ssm: maybe'
        $failed = { Set-SkyPilotConfig -UseSsm @offline -ErrorAction Stop } | Should -Throw -ErrorId "SkyPilotConfigInvalid,$class" -PassThru
        $failed.Exception.Message | Should -BeLike "$file(2,*use_ssm*"
        Get-Content $file | Should -Be 'aws:', '  use_ssm: maybe'
    }

    It 'shows list and table at 80 columns' {
        $made = Set-SkyPilotConfig ml-vpc, other-vpc -UseInternalIps @offline
        ($made | Out-String -Width 80) -split '\r?\n' | Where-Object Length -gt 80 | Should -BeNullOrEmpty
        ($made | Format-List | Out-String -Width 200) | Should -Match '(?m)^VpcNames +: ml-vpc, other-vpc'
    }
}

Describe 'Set-SkyPilotConfig with a look at the VPC' {
    BeforeAll {
        $file = Join-Path $TestDrive 'sky/config.yaml'
        $caller = @{ Path = $file; AccessKey = 'AKIDEXAMPLE'; SecretKey = 'none'; Region = 'us-west-2' }
    }

    AfterEach {
        Stop-LoopbackServer $network
        Remove-Item $file -ErrorAction Ignore
    }

    It 'writes where the VPC is fit' {
        $network = Start-Network ml-vpc nat-1
        $made = Set-SkyPilotConfig ml-vpc -UseInternalIps -UseSsm @caller -EndpointUrl $network.Url
        $made.Status, $made.VpcChecked, $made.Vpcs.VpcId, $made.Vpcs.UsableSubnets | Should -Be 'CREATED', $true, 'vpc-1', 'subnet-1'
        $made.Findings | Should -BeNullOrEmpty
        $network.Calls | Should -Be 'DescribeVpcs', 'DescribeSubnets', 'DescribeRouteTables', 'DescribeVpcEndpoints'
        ($made.Vpcs | Out-String -Width 80) | Should -Match 'us-west-2 +vpc-1 +1 +ml-vpc'
    }

    It 'refuses where it is not, and says which subnet' {
        $network = Start-Network ml-vpc igw-1
        $failed = { Set-SkyPilotConfig ml-vpc -UseInternalIps @caller -EndpointUrl $network.Url -ErrorAction Stop } | Should -Throw -ErrorId "VpcUnfit,$class" -PassThru
        $failed.Exception.Message | Should -BeLike '*subnet-1: it has a route to an internet gateway.*'
        $failed.Exception.Findings.Id | Should -Be 'NoPrivateSubnet'
        $file | Should -Not -Exist
    }

    It 'refuses a name that nothing has, and warns of what deserves a look' {
        $network = Start-Network other nat-1
        { Set-SkyPilotConfig ml-vpc @caller -EndpointUrl $network.Url -ErrorAction Stop } | Should -Throw -ErrorId "VpcUnfit,$class"
        $made = Set-SkyPilotConfig other -UseInternalIps -UseSsm:$false @caller -EndpointUrl $network.Url -WarningVariable warnings 3> $null
        $made.Findings.Id | Should -Be 'NoWayIn'
        $warnings | Should -Match 'private addresses alone'
    }
}

Describe 'Set-SkyPilotConfig in a sandbox' {
    It 'finds the VPC of a product that the sandbox was started for' {
        $config = Join-Path $SamplePath 'globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml'
        $product = Get-MlProduct $config
        $null = $product | Start-MlSandbox -AccountId $product.AccountId
        try {
            $planned = Set-SkyPilotConfig globalbank-prod-c001-us-west-2-vpc -UseInternalIps -UseSsm -Region us-west-2 -Path $TestDrive/config.yaml -WhatIf 6> $null
            $planned.Status, $planned.Vpcs.UsableSubnets.Count, $planned.Findings.Count | Should -Be 'PLANNED', 2, 0
        }
        finally { Stop-MlSandbox }
        "$TestDrive/config.yaml" | Should -Not -Exist
    }
}
