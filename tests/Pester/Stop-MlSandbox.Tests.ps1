BeforeAll { . $PSScriptRoot/common.ps1 }

Describe 'Stop-MlSandbox' {
    AfterAll { if (Get-MlSandbox) { Stop-MlSandbox } }

    It 'stops the sandbox and writes nothing' {
        $null = Start-MlSandbox
        Stop-MlSandbox | Should -BeNullOrEmpty
        Get-MlSandbox | Should -BeNullOrEmpty
        $env:MLOPS_SANDBOX | Should -BeNullOrEmpty
    }

    It 'says so where none runs' {
        { Stop-MlSandbox -ErrorAction Stop } | Should -Throw -ErrorId 'SandboxNotRunning,MlOps.Cmdlets.StopMlSandboxCommand'
    }

    It 'stops nothing with -WhatIf' {
        $null = Start-MlSandbox
        Stop-MlSandbox -WhatIf
        Get-MlSandbox | Should -Not -BeNullOrEmpty
    }

    It 'stops nothing where $WhatIfPreference is set' {
        if (-not (Get-MlSandbox)) { $null = Start-MlSandbox }
        $WhatIfPreference = $true
        Stop-MlSandbox 6> $null
        $WhatIfPreference = $false
        Get-MlSandbox | Should -Not -BeNullOrEmpty
    }
}
