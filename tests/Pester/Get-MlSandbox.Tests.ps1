BeforeAll { . $PSScriptRoot/common.ps1 }

Describe 'Get-MlSandbox' {
    AfterEach { if (Get-MlSandbox) { Stop-MlSandbox } }

    It 'gives nothing where no sandbox runs' {
        Get-MlSandbox -ErrorVariable errors | Should -BeNullOrEmpty
        $errors | Should -BeNullOrEmpty
    }

    It 'gives the sandbox that runs, with what it was started with' {
        $null = Start-MlSandbox -AccountId 999988887777 -EnforceIam -Speed 10
        $sandbox = Get-MlSandbox
        $sandbox | Should -BeOfType MlOps.MlSandbox
        $sandbox.AccountId | Should -BeExactly '999988887777'
        $sandbox.EnforceIam | Should -BeTrue
        $sandbox.Speed | Should -Be 10
        $sandbox.StackCount | Should -Be 0
    }
}
