BeforeAll { . $PSScriptRoot/common.ps1 }

AfterAll { if (Get-MlSandbox) { Stop-MlSandbox } }

Describe 'Start-MlSandbox' {
    AfterEach { if (Get-MlSandbox) { Stop-MlSandbox } }

    It 'gives the sandbox that every cmdlet of the process then uses' {
        $sandbox = Start-MlSandbox
        $sandbox | Should -BeOfType MlOps.MlSandbox
        $sandbox.Endpoint | Should -BeNullOrEmpty
        $context = Get-MlContext 6> $null
        $context.Sandbox | Should -BeTrue
        $context.CredentialSource | Should -Be 'sandbox'
    }

    It 'is announced once' {
        $null = Start-MlSandbox
        $first = Get-MlContext -InformationVariable notices 6> $null
        $first.Sandbox | Should -BeTrue
        $notices | Should -HaveCount 1
        "$notices" | Should -Match 'nothing reaches AWS'
        $null = Get-MlContext -InformationVariable notices 6> $null
        $notices | Should -BeNullOrEmpty
    }

    It 'puts the caller into the account that is asked for' {
        (Start-MlSandbox -AccountId 999988887777).AccountId | Should -BeExactly '999988887777'
        (Get-MlContext 6> $null).AccountId | Should -BeExactly '999988887777'
    }

    It 'listens on a free port when asked' {
        (Start-MlSandbox -Port 0).Endpoint | Should -Match '^http://127\.0\.0\.1:\d+$'
    }

    It 'begins with what products find in their account' {
        $file = Join-Path $SamplePath 'globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml'
        $null = Get-MlProduct $file | Start-MlSandbox
        $deployment = Get-MlProduct $file | Deploy-MlProduct 3> $null 6> $null
        $deployment.Status | Should -Be 'CREATE_COMPLETE'
    }

    It 'has no VPC for an enterprise product that it was not started for' {
        $null = Start-MlSandbox
        $file = Join-Path $SamplePath 'globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml'
        (Get-MlProduct $file | Test-MlProduct -Online 6> $null | Where-Object Id -eq VpcInputMissing) | Should -HaveCount 3
    }

    It 'starts only once' {
        $null = Start-MlSandbox
        { Start-MlSandbox -ErrorAction Stop } | Should -Throw -ErrorId 'SandboxRunning,MlOps.Cmdlets.StartMlSandboxCommand'
    }

    It 'refuses an account that is none' {
        { Start-MlSandbox -AccountId 12 -ErrorAction Stop } | Should -Throw -ErrorId 'SandboxOptionInvalid,MlOps.Cmdlets.StartMlSandboxCommand'
        Get-MlSandbox | Should -BeNullOrEmpty
    }

    It 'refuses a port and a speed that are none' {
        { Start-MlSandbox -Port 70000 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,MlOps.Cmdlets.StartMlSandboxCommand'
        { Start-MlSandbox -Speed -1 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,MlOps.Cmdlets.StartMlSandboxCommand'
    }

    It 'lets the caller''s policies decide with -Policy' {
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"cloudformation:DescribeStacks","Resource":"*"}]}' | Set-Content TestDrive:/reader.json
        $null = Start-MlSandbox -Policy TestDrive:/reader.json
        (Get-MlSandbox).EnforceIam | Should -BeTrue
        $errors = $null
        Get-MlDeployment -Region us-west-2 -ErrorVariable errors -ErrorAction SilentlyContinue 6> $null | Should -BeNullOrEmpty
        $errors | Should -BeNullOrEmpty
        $null = Deploy-MlProduct "$SamplePath/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml" -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors[0].FullyQualifiedErrorId | Should -Match '^AccessDenied.*,MlOps\.Cmdlets\.DeployMlProductCommand$'
        $errors[0].CategoryInfo.Category | Should -Be 'PermissionDenied'
    }

    It 'lets the policies of -Policy decide in a folder that others were started in before' {
        $config = "$SamplePath/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml"
        $null = Start-MlSandbox TestDrive:/kept
        $null = Deploy-MlProduct $config 3> $null 6> $null
        Stop-MlSandbox
        (New-MlOperatorPolicy $config -For ReadOnly).Json | Set-Content TestDrive:/reading.json
        $null = Start-MlSandbox TestDrive:/kept -EnforceIam -Policy TestDrive:/reading.json
        (Get-MlProduct $config | Get-MlDeployment 6> $null).Status | Should -BeExactly 'CREATE_COMPLETE'
        Remove-MlProduct $config -Force -Confirm:$false -ErrorVariable errors -ErrorAction SilentlyContinue 3> $null 6> $null | Should -BeNullOrEmpty
        $errors[0].FullyQualifiedErrorId | Should -Match '^AccessDenied'
    }

    It 'refuses a policy that is none' {
        'hello' | Set-Content TestDrive:/hello.json
        { Start-MlSandbox -EnforceIam -Policy TestDrive:/hello.json -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyInvalid,MlOps.Cmdlets.StartMlSandboxCommand'
    }

    It 'starts nothing with -WhatIf' {
        Start-MlSandbox -WhatIf | Should -BeNullOrEmpty
        Get-MlSandbox | Should -BeNullOrEmpty
    }

    It 'lets no child process reach AWS while it runs' {
        $null = Start-MlSandbox
        $ids = Invoke-Child -Environment @{ AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'; AWS_SECRET_ACCESS_KEY = 'none'; AWS_REGION = 'us-east-1' } {
            Import-Module $ModulePath
            Get-MlContext -ErrorAction SilentlyContinue -ErrorVariable errors
            $errors.FullyQualifiedErrorId
        }
        $ids | Should -Be 'SandboxNotShared,MlOps.Cmdlets.GetMlContextCommand'
    }

    It 'starts nothing where $WhatIfPreference is set' {
        $WhatIfPreference = $true
        Start-MlSandbox 6> $null | Should -BeNullOrEmpty
        $WhatIfPreference = $false
        Get-MlSandbox | Should -BeNullOrEmpty
    }
}
