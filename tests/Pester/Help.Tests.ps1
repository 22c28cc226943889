BeforeDiscovery {
    . $PSScriptRoot/common.ps1
    $cmdlets = Get-Command -Module MlOps | ForEach-Object { @{ Name = $_.Name; Cmdlet = $_ } }
}

BeforeAll {
    . $PSScriptRoot/common.ps1

    function Get-Text($Node) { ($Node.Text -join ' ').Trim() }
}

Describe 'Help of <Name>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help $Name -Full
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    }

    It 'has a synopsis of one sentence' {
        $help.Synopsis | Should -Match '^[A-Z].*\.$'
    }

    It 'has a description' {
        Get-Text $help.description | Should -Not -BeNullOrEmpty
    }

    It 'has the syntax of every parameter set' {
        @($help.syntax.syntaxItem) | Should -HaveCount $Cmdlet.ParameterSets.Count
    }

    It 'describes every parameter as it is' {
        foreach ($parameter in $Cmdlet.Parameters.Values | Where-Object Name -notin $common) {
            $entry = @($help.parameters.parameter | Where-Object name -eq $parameter.Name)
            $entry | Should -HaveCount 1 -Because "-$($parameter.Name) belongs into the help"
            Get-Text $entry.description | Should -Match '\w.*\.$' -Because "-$($parameter.Name) needs a description"
            $isMandatory = $parameter.ParameterSets.Values.IsMandatory -notcontains $false
            $entry.required | Should -Be "$isMandatory".ToLowerInvariant() -Because "-$($parameter.Name) is so"
            $byValue = $parameter.ParameterSets.Values.ValueFromPipeline -contains $true
            $entry.pipelineInput -match 'ByValue' | Should -Be $byValue -Because "-$($parameter.Name) is so"
        }
    }

    It 'describes no parameter that is not there' {
        $help.parameters.parameter.name | Where-Object { $_ -notin $Cmdlet.Parameters.Keys } | Should -BeNullOrEmpty
    }

    It 'says what comes in and what goes out' {
        @($help.inputTypes.inputType).Count | Should -BeGreaterThan 0
        foreach ($type in @($help.inputTypes.inputType) + @($help.returnValues.returnValue)) {
            $type.type.name | Should -Not -BeNullOrEmpty
            Get-Text $type.description | Should -Not -BeNullOrEmpty -Because "$($type.type.name) needs a description"
        }
        $documented = @($help.returnValues.returnValue | ForEach-Object { $_.type.name -replace '^None$', 'System.Void' })
        $documented | Should -Be $Cmdlet.OutputType.Name
    }

    It 'has at least two examples, each with title, code and explanation' {
        $examples = @($help.examples.example)
        $examples.Count | Should -BeGreaterOrEqual 2
        foreach ($example in $examples) {
            $example.title | Should -Match ': \w'
            Get-Text $example.remarks | Should -Not -BeNullOrEmpty
            $errors = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $null, [ref] $errors)
            $errors | Should -BeNullOrEmpty
            $example.code | Should -Match "\b$Name\b"
        }
    }

    It 'links only to cmdlets that are there' {
        foreach ($link in $help.relatedLinks.navigationLink | Where-Object { -not $_.uri }) {
            Get-Command $link.linkText -Module MlOps -ErrorAction Ignore | Should -Not -BeNullOrEmpty -Because "$($link.linkText) is linked to"
        }
    }
}
