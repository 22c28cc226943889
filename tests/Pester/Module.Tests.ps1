BeforeDiscovery {
    . $PSScriptRoot/common.ps1
    $cmdlets = Get-Command -Module MlOps | ForEach-Object { @{ Name = $_.Name; Cmdlet = $_ } }
}

BeforeAll {
    . $PSScriptRoot/common.ps1
    $manifest = Import-PowerShellDataFile $ModulePath/MlOps.psd1
}

Describe 'The manifest' {
    It 'is valid' {
        Test-ModuleManifest $ModulePath/MlOps.psd1 | ForEach-Object Name | Should -Be 'MlOps'
    }

    It 'lists what it exports, and lists it right' {
        $manifest.CmdletsToExport | Should -Be (Get-Command -Module MlOps | ForEach-Object Name | Sort-Object)
        foreach ($list in 'FunctionsToExport', 'VariablesToExport', 'AliasesToExport') {
            $manifest[$list] | Should -HaveCount 0
        }
    }

    It 'asks for PowerShell 7.4, Core edition, and for no other module' {
        $manifest.PowerShellVersion | Should -Be '7.4'
        $manifest.CompatiblePSEditions | Should -Be 'Core'
        $manifest.ContainsKey('RequiredModules') | Should -BeFalse
    }

    It 'has the version of the build' {
        ([xml](Get-Content $RepositoryPath/Directory.Build.props)).Project.PropertyGroup[0].Version | Should -Be $manifest.ModuleVersion
    }

    It 'tells a gallery where its licence and its project are' {
        $manifest.PrivateData.PSData.LicenseUri | Should -Match '^https://'
        $manifest.PrivateData.PSData.ProjectUri | Should -Match '^https://'
        $manifest.PrivateData.PSData.ReleaseNotes | Should -Not -BeNullOrEmpty
        $manifest.PrivateData.PSData.Tags | Should -Contain 'PSEdition_Core'
    }

    It 'has no complaint of PSScriptAnalyzer' -Skip:(-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
        Invoke-ScriptAnalyzer -Path $ModulePath/MlOps.psd1 | Should -BeNullOrEmpty
    }
}

Describe 'The module folder' {
    It 'ships neither PowerShell nor an XML doc' {
        Get-ChildItem $ModulePath/bin -Recurse -File | Where-Object { $_.Name -like 'System.Management.Automation*' -or $_.Extension -eq '.xml' } | Should -BeNullOrEmpty
    }

    It 'keeps the engine and its dependencies in bin/private' {
        (Get-ChildItem $ModulePath/bin/*.dll).Name | Should -Be 'MlOps.Abstractions.dll', 'MlOps.Cmdlets.dll'
        Test-Path $ModulePath/bin/private/AWSSDK.Core.dll | Should -BeTrue
    }
}

Describe 'Errors' {
    BeforeAll {
        # The class is internal; no cmdlet fails in an unforeseen way at will.
        $class = (Get-Command Get-MlTier).ImplementingType.Assembly.GetType('MlOps.Cmdlets.Pipeline.ErrorRecords')
        $method = $class.GetMethods().Where({ $_.Name -eq 'From' -and $_.GetParameters()[0].ParameterType -eq [exception] })[0]

        function ConvertTo-Record([exception] $Exception, $Item) { $method.Invoke($null, @($Exception, $Item)) }
    }

    It 'have the id, category and advice of the exception, and the item as target' {
        $exception = [MlOps.MlOpsException]::new('StackNotFound', 'ObjectNotFound', 'No stack.')
        $record = ConvertTo-Record $exception 'item'
        $record.FullyQualifiedErrorId | Should -Be 'StackNotFound'
        $record.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $record.TargetObject | Should -Be 'item'
        $record.Exception | Should -Be $exception
    }

    It 'have a category in PowerShell for each of ours' {
        [enum]::GetNames([MlOps.MlErrorCategory]) | Should -BeIn ([enum]::GetNames([System.Management.Automation.ErrorCategory]))
    }

    It 'are UnexpectedError where nobody foresaw them' {
        $record = ConvertTo-Record ([System.InvalidOperationException]::new('boom')) 'item'
        $record.FullyQualifiedErrorId | Should -Be 'UnexpectedError'
        $record.TargetObject | Should -Be 'item'
        $record.ErrorDetails.RecommendedAction | Should -Match "report it at $([regex]::Escape((Get-Module MlOps).PrivateData.PSData.ProjectUri))"
    }

    It 'show what to do, once, in every version of PowerShell' {
        Get-MlTier nope -ErrorVariable errors -ErrorAction SilentlyContinue
        # The view breaks lines at the console's width.
        $shown = ($errors[0] | Out-String) -replace '\s*\n[ |]*', ' '
        [regex]::Matches($shown, 'Recommendation: Choose one of starter, professional, enterprise\.').Count | Should -Be 1
        $errors[0].Exception.Message | Should -Not -Match 'Recommendation'
    }

    It 'show no recommendation where there is none' {
        ConvertTo-Record ([MlOps.MlOpsException]::new('StackNotFound', 'ObjectNotFound', 'No stack.')) 'item' | Out-String | Should -Not -Match 'Recommendation'
    }
}

Describe '<Name>' -ForEach $cmdlets {
    It 'has an approved verb and a singular noun that begins with the module''s prefix, or with the tool that it sets up' {
        (Get-Verb).Verb | Should -Contain $Cmdlet.Verb
        $Cmdlet.Noun | Should -MatchExactly '^(Ml|Mlflow|SkyPilot|Databricks)[A-Z]'
        $Cmdlet.Noun | Should -Not -Match '[^s]s$'
    }

    It 'is made by a class whose name is part of its error ids' {
        $Cmdlet.ImplementingType.FullName | Should -BeExactly "MlOps.Cmdlets.$($Cmdlet.Verb)$($Cmdlet.Noun)Command"
    }

    It 'offers names of files only where a file is meant, or an object that a variable holds' {
        $isFile = 'Path', 'LiteralPath', 'OutFile', 'SchemaPath', 'ReferencePath', 'MetadataPath', 'BaselinePath', 'ProfileLocation', 'Policy', 'PermissionsBoundary', 'ResourcePolicy', 'ServiceControlPolicy', 'AuthorizationDetails', 'FromCloudTrail', 'ConfigFile'
        $isObject = 'Product', 'Template', 'Deployment', 'Report', 'Drift', 'ReferenceObject', 'Credential', 'Role'
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        Push-Location $RepositoryPath
        try {
            $Cmdlet.Parameters.Values | Where-Object { $_.ParameterType -ne [switch] -and $_.Name -notin $isFile + $isObject + $common } | Where-Object {
                $line = "$Name -$($_.Name) "
                [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.ResultType -match '^Provider'
            } | ForEach-Object Name | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }

    It 'says what it writes' {
        $Cmdlet.OutputType.Type | Should -Not -BeNullOrEmpty
        $Cmdlet.OutputType.Type | ForEach-Object FullName | Should -MatchExactly '^(MlOps\.Ml[A-Z].+|System\.Boolean|System\.Void)$'
    }

    It 'has a test file of its own' {
        "$PSScriptRoot/$Name.Tests.ps1" | Should -Exist
    }

    It 'supports -WhatIf where it changes anything' {
        # Of the checks, only one writes a file, where it is asked to.
        $changes = ($Cmdlet.Verb -notin 'Get', 'Test', 'Compare' -and $Name -ne 'Invoke-MlRehearsal') -or $Name -eq 'Test-MlTemplate'
        $Cmdlet.Parameters.ContainsKey('WhatIf') | Should -Be $changes
    }

    It 'takes and writes no type of AWSSDK' {
        $types = @($Cmdlet.Parameters.Values.ParameterType) + @($Cmdlet.OutputType.Type)
        $types.Assembly.ForEach({ $_.GetName().Name }) | Should -Not -Match '^AWSSDK'
        $types.FullName | Should -Not -Match '^Amazon\.'
    }
}
