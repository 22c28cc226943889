BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.ExportMlRoleCommand'
}

Describe 'Export-MlRole' {
    BeforeEach {
        $null = Start-MlSandbox -AccountId 123456789012
        $null = Get-MlContext -Region us-west-2 6> $null
        $env:AWS_REGION = 'us-west-2'
    }

    AfterEach {
        Stop-MlSandbox
        Remove-Item Env:AWS_REGION -ErrorAction Ignore
    }

    It 'writes a template that is right, of a role that is not there yet' {
        $export = Initialize-MlAdminRole -WhatIf | Export-MlRole -OutFile TestDrive:/roles
        $export | Should -BeOfType MlOps.MlRoleExport
        $export.Name, $export.Format, $export.FileName | Should -Be 'constellaxion-admin', 'CloudFormation', 'constellaxion-admin.yaml'
        $export.Usage | Should -BeExactly "aws cloudformation deploy --stack-name constellaxion-admin --template-file $($export.Path) --capabilities CAPABILITY_NAMED_IAM"
        Test-MlTemplate $export.Path | Where-Object Severity -EQ Error | Should -BeNullOrEmpty
        "$export" | Should -BeExactly (Get-Content $export.Path -Raw)
    }

    It 'writes a deployed role as <Format>' -ForEach @(@{ Format = 'Terraform'; File = 'constellaxion-admin.tf.json' }, @{ Format = 'Json'; File = 'constellaxion-admin.json' }) {
        $export = Initialize-MlAdminRole -Tag @{ team = 'ml' } | Export-MlRole -Format $Format
        $export.FileName, $export.Path | Should -Be $File, $null
        $export.Text | ConvertFrom-Json | Should -Not -BeNullOrEmpty
        $export.Text | Should -Match '"?team"?'
    }

    It 'writes no file with -WhatIf' {
        $export = Initialize-MlAdminRole | Export-MlRole -OutFile TestDrive:/none.yaml -WhatIf
        $export.Path | Should -BeNullOrEmpty
        'TestDrive:/none.yaml' | Should -Not -Exist
    }

    It 'writes several roles to a folder, and not to one file' {
        $roles = (Initialize-MlAdminRole), (Initialize-SkyPilotRole -Automatic)
        ($roles | Export-MlRole -OutFile TestDrive:/several/).FileName | Should -Be 'constellaxion-admin.yaml', 'skypilot-v1.yaml'
        $null = $roles | Export-MlRole -OutFile TestDrive:/one.yaml -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors.FullyQualifiedErrorId | Should -BeExactly "FileWrittenBefore,$class"
    }
}
