BeforeAll {
    . $PSScriptRoot/common.ps1
    . $PSScriptRoot/LoopbackServer.ps1
    $class = 'MlOps.Cmdlets.RegisterDatabricksInstanceProfileCommand'
    $arn = 'arn:aws:iam::123456789012:instance-profile/mlflow-deploy'
    $tokenText = 'dapi0123456789abcdef0123456789abcdef'

    <# Stands in for a workspace: keeps what it is given, and knows one token. Status gives all changes that status, with Message. #>
    function Start-Workspace([int] $Status = 200, [string] $Message = '') {
        Start-LoopbackServer -Settings @{ Token = $tokenText; Profiles = [System.Collections.ArrayList]::Synchronized([System.Collections.ArrayList]::new()); Status = $Status; Message = $Message } -Answer {
            $path = $context.Request.RawUrl
            $calls.Enqueue("$($context.Request.HttpMethod) $path")
            $context.Response.ContentType = 'application/json'
            $sent = $form.Count ? ($form.ToString() | ForEach-Object { [System.Web.HttpUtility]::UrlDecode($_) } | ConvertFrom-Json -AsHashtable) : $null
            if ($context.Request.Headers['Authorization'] -ne "Bearer $($settings.Token)") { $status = 401 }
            elseif ($path -like '*/list') { ConvertTo-Json @{ instance_profiles = @($settings.Profiles) } -Depth 5 }
            elseif ($settings.Status -ne 200) {
                # The server that the tests share writes no body of an error.
                $context.Response.StatusCode = $settings.Status
                $context.Response.OutputStream.Write([System.Text.Encoding]::UTF8.GetBytes((ConvertTo-Json @{ error_code = 'INVALID_PARAMETER_VALUE'; message = $settings.Message })))
                $status = $settings.Status
            }
            elseif ($path -like '*/add') { $null = $settings.Profiles.Add($sent); '{}' }
            elseif ($path -like '*/edit') { ($settings.Profiles | Where-Object { $_.instance_profile_arn -eq $sent.instance_profile_arn }).iam_role_arn = $sent.iam_role_arn; '{}' }
        }
    }

    function Get-Token { ConvertTo-SecureString $tokenText -AsPlainText -Force }
}

Describe 'Register-DatabricksInstanceProfile' {
    BeforeEach {
        $databricks = @{}
        Get-ChildItem Env:DATABRICKS_* | ForEach-Object { $databricks[$_.Name] = $_.Value; Remove-Item "Env:$($_.Name)" }
        $env:DATABRICKS_CONFIG_FILE = Join-Path $TestDrive 'none'
        $env:MLOPS_REPORTS = Join-Path $TestDrive 'reports'
        $workspace = Start-Workspace
        $to = @{ WorkspaceUrl = $workspace.Url; Token = Get-Token }
    }

    AfterEach {
        Stop-LoopbackServer $workspace
        Get-ChildItem Env:DATABRICKS_*, Env:MLOPS_REPORTS | Remove-Item
        $databricks.GetEnumerator() | ForEach-Object { Set-Item "Env:$($_.Key)" $_.Value }
        Remove-Item (Join-Path $TestDrive 'reports') -Recurse -ErrorAction Ignore
    }

    It 'registers an instance profile, and changes nothing when it is done again' {
        $registered = Register-DatabricksInstanceProfile $arn @to
        $registered | Should -BeOfType MlOps.MlDatabricksInstanceProfile
        "$registered", $registered.Status, $registered.Workspace, $registered.TokenSource | Should -Be 'mlflow-deploy', 'REGISTERED', $workspace.Url, '-Token'
        $registered.Changes | Should -BeExactly 'register instance profile mlflow-deploy'

        $again = Register-DatabricksInstanceProfile $arn @to
        $again.Status | Should -BeExactly 'UNCHANGED'
        $again.Changes | Should -BeNullOrEmpty
        $workspace.Calls | Should -Be 'GET /api/2.0/instance-profiles/list', 'POST /api/2.0/instance-profiles/add', 'GET /api/2.0/instance-profiles/list'
    }

    It 'puts another role right' {
        $null = Register-DatabricksInstanceProfile $arn -IamRoleArn arn:aws:iam::123456789012:role/former @to
        $updated = Register-DatabricksInstanceProfile $arn -IamRoleArn arn:aws:iam::123456789012:role/now @to
        $updated.Status, $updated.IamRoleArn, $updated.Changes | Should -Be 'UPDATED', 'arn:aws:iam::123456789012:role/now', 'change role from arn:aws:iam::123456789012:role/former to arn:aws:iam::123456789012:role/now'
    }

    It 'takes roles from the pipe, those of a sandbox too for a stand-in on this machine' {
        $null = Start-MlSandbox -AccountId 123456789012
        try {
            $registered = 'mlflow-a', 'mlflow-b' | Initialize-MlflowRole -Region us-west-2 6> $null | Register-DatabricksInstanceProfile @to
            $registered.InstanceProfileArn | Should -Be 'arn:aws:iam::123456789012:instance-profile/mlflow-a', 'arn:aws:iam::123456789012:instance-profile/mlflow-b'
            $registered.Sandbox | Should -Be $true, $true
        }
        finally { Stop-MlSandbox }
    }

    It 'rehearses in a sandbox with -WhatIf, and is refused there otherwise' {
        $null = Start-MlSandbox -AccountId 123456789012
        try {
            $role = Initialize-MlflowRole mlflow-deploy -Region us-west-2 6> $null
            $planned = $role | Register-DatabricksInstanceProfile -WorkspaceUrl https://workspace.invalid -WhatIf
            $planned.Status, $planned.Workspace, $planned.Sandbox, $planned.Changes | Should -Be 'PLANNED', 'https://workspace.invalid', $true, 'register instance profile mlflow-deploy'
            { $role | Register-DatabricksInstanceProfile -WorkspaceUrl https://workspace.invalid -Token (Get-Token) -ErrorAction Stop } | Should -Throw -ErrorId "DatabricksNotInSandbox,$class"
        }
        finally { Stop-MlSandbox }
        { $role | Register-DatabricksInstanceProfile -WorkspaceUrl https://workspace.invalid -ErrorAction Stop } | Should -Throw -ErrorId "DatabricksNotInSandbox,$class"
    }

    It 'shows with -WhatIf what it would do, and does nothing' {
        $planned = Register-DatabricksInstanceProfile $arn -Meta -SkipValidation @to -WhatIf
        $planned.Status, $planned.IsMeta, $planned.ValidationSkipped, $planned.Changes | Should -Be 'PLANNED', $true, $true, 'register instance profile mlflow-deploy, for credential passthrough, without validation'
        $workspace.Calls | Should -BeExactly 'GET /api/2.0/instance-profiles/list'
        "$TestDrive/reports" | Should -Not -Exist
    }

    It 'goes on after one that is none' {
        $registered = $arn, 'mlflow', "$arn-2" | Register-DatabricksInstanceProfile @to -ErrorVariable errors -ErrorAction SilentlyContinue
        $registered.Name | Should -Be 'mlflow-deploy', 'mlflow-deploy-2'
        $errors.FullyQualifiedErrorId | Should -BeExactly "InstanceProfileArnInvalid,$class"
    }

    It 'takes workspace and token from the environment, and from a profile of a file' {
        $env:DATABRICKS_HOST = $workspace.Url
        $env:DATABRICKS_TOKEN = $tokenText
        (Register-DatabricksInstanceProfile $arn).TokenSource | Should -BeExactly 'the environment variable DATABRICKS_TOKEN'

        Remove-Item Env:DATABRICKS_HOST, Env:DATABRICKS_TOKEN
        Set-Content TestDrive:/databrickscfg "[DEFAULT]", "[ml]", "host = $($workspace.Url)", "token = $tokenText"
        (Register-DatabricksInstanceProfile $arn -DatabricksProfile ml -ConfigFile TestDrive:/databrickscfg).Status | Should -BeExactly 'UNCHANGED'
        Complete "Register-DatabricksInstanceProfile -ConfigFile $TestDrive/databrickscfg -DatabricksProfile m" | Should -BeExactly 'ml'
        { Register-DatabricksInstanceProfile $arn -ErrorAction Stop } | Should -Throw -ErrorId "DatabricksHostMissing,$class"
    }

    It 'passes on what Databricks'' validation says' {
        Stop-LoopbackServer $workspace
        $workspace = Start-Workspace 400 'Verification of the instance profile failed. AWS error: You are not authorized to perform this operation.'
        $failed = { Register-DatabricksInstanceProfile $arn -WorkspaceUrl $workspace.Url -Token (Get-Token) -ErrorAction Stop } | Should -Throw -ErrorId "DatabricksRefused,$class" -PassThru
        $failed.Exception.Message | Should -BeLike '*400: INVALID_PARAMETER_VALUE: Verification of the instance profile failed. AWS error: You are not authorized*'
        $failed.ErrorDetails.RecommendedAction | Should -BeLike '*-WorkspaceRole*-SkipValidation*'
        (Get-Content "$TestDrive/reports/*.jsonl" | ConvertFrom-Json).result | Should -BeExactly 'DatabricksRefused'
    }

    It 'keeps the token out of all that it shows, writes and records' {
        Stop-LoopbackServer $workspace
        $workspace = Start-Workspace 400 "No good: $tokenText"
        $shown = Invoke-Child -Environment @{ WS_URL = $workspace.Url; WS_TOKEN = $tokenText; DATABRICKS_CONFIG_FILE = $env:DATABRICKS_CONFIG_FILE; MLOPS_REPORTS = $env:MLOPS_REPORTS; LOG = "$TestDrive/transcript.txt" } {
            Import-Module $ModulePath
            $null = Start-Transcript $env:LOG
            $arn = 'arn:aws:iam::123456789012:instance-profile/mlflow-deploy'
            $wrong = ConvertTo-SecureString "$env:WS_TOKEN-wrong" -AsPlainText -Force
            $right = ConvertTo-SecureString $env:WS_TOKEN -AsPlainText -Force
            foreach ($token in $wrong, $right, $env:WS_TOKEN, [pscustomobject]@{ Token = $env:WS_TOKEN }) {
                try { Register-DatabricksInstanceProfile $arn -WorkspaceUrl $env:WS_URL -Token $token -Verbose -Debug -ErrorAction Stop }
                catch { $_.FullyQualifiedErrorId; $_ | Format-List * -Force; $_.Exception | Format-List * -Force; "$($_.Exception)" }
            }
            $planned = Register-DatabricksInstanceProfile $arn -WorkspaceUrl $env:WS_URL -Token $right -WhatIf -Verbose
            $planned | Format-List *
            $planned | ConvertTo-Json
            Get-Error -Newest 4
            Stop-Transcript
        }
        $shown | Where-Object { $_ -match '^(Databricks|Parameter)\w+,' } | Should -Be "DatabricksTokenRejected,$class", "DatabricksRefused,$class", "ParameterArgumentTransformationError,$class", "ParameterArgumentTransformationError,$class"
        "$shown" | Should -Match 'No good: \*\*\*'
        "$shown" | Should -Not -Match $tokenText
        Get-Content "$TestDrive/transcript.txt" -Raw | Should -Not -Match $tokenText
        Get-Content "$TestDrive/reports/*.jsonl" -Raw | Should -Not -Match $tokenText
    }

    It 'stops where Ctrl+C is pressed while it waits' {
        Stop-LoopbackServer $workspace
        $workspace = Start-LoopbackServer -Answer { $context.Response.AddHeader('Retry-After', '60'); $status = 429 }
        $env:DATABRICKS_HOST = $workspace.Url
        $env:DATABRICKS_TOKEN = $tokenText
        $null = Stop-Midway "Register-DatabricksInstanceProfile $arn -Verbose" Verbose 'asking again'
    }
}
