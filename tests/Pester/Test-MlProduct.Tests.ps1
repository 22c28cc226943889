BeforeAll {
    . $PSScriptRoot/common.ps1
    $good = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'

    function New-Config([string] $Name, [hashtable] $Replace) {
        $text = Get-Content -Raw $good
        foreach ($pattern in $Replace.Keys) {
            $text | Should -Match $pattern
            $text = $text -replace $pattern, $Replace[$pattern]
        }
        $file = Join-Path $TestDrive $Name
        Set-Content -LiteralPath $file -Value $text
        $file
    }
}

Describe 'Test-MlProduct' {
    It 'finds nothing in a good config' {
        (Test-MlProduct $good).Severity | Should -Be 'Information'
        (Get-MlProduct $good | Test-MlProduct).Id | Should -Be 'PollingStops'
        Test-MlProduct $good -Quiet | Should -BeExactly $true
    }

    It 'gives a finding with id, place and what to do' {
        $file = New-Config 'octal.yaml' @{ 'account_id: .*' = 'account_id: 012345678901' }
        $findings = Test-MlProduct $file | Where-Object Path -eq 'client.account_id'
        $findings | Should -BeOfType MlOps.MlFinding
        $findings[0].Severity | Should -Be 'Error'
        $findings[0].File | Should -BeExactly $file
        $findings[0].Line | Should -Be (Select-String -LiteralPath $file -Pattern 'account_id').LineNumber
        $findings[0].Column | Should -Be ('  account_id: '.Length + 1)
        $findings[0].Suggestion | Should -Match '"012345678901"'
    }

    It 'warns of a schedule whose days are over, which Get-MlProduct does not' {
        $file = New-Config 'over.yaml' @{ '(?s)\z' = "`nextras:`n  schedule: cron(0 3 lw jan ? 1999)`n" }
        $finding = Test-MlProduct $file | Where-Object Id -eq 'SchedulePassed'
        $finding.Severity, $finding.Path, $finding.File | Should -Be 'Warning', 'extras.schedule', $file
        $finding.Message | Should -Match '1999-01-29'
        (Get-MlProduct $file).Findings.Id | Should -Not -Contain 'SchedulePassed'
        Test-MlProduct $file -Quiet | Should -BeExactly $true
    }

    It 'does not pass where there is nothing to check' {
        Test-MlProduct ./nowhere*.yaml -Quiet -ErrorAction SilentlyContinue | Should -BeExactly $false
        { Test-MlProduct ./nowhere*.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.TestMlProductCommand' -ExpectedMessage "No file fits './nowhere*.yaml'.*"
    }

    It 'gives one Boolean for all with -Quiet' {
        $wrong = New-Config 'wrong.yaml' @{ 'account_id: .*' = 'account_id: "12"' }
        $answer = $good, $wrong | Test-MlProduct -Quiet
        $answer | Should -HaveCount 1
        $answer | Should -BeExactly $false
    }

    It 'checks products against each other' {
        $other = New-Config 'other-region.yaml' @{ 'region: .*' = 'region: "eu-west-1"' }
        $findings = Get-MlProduct $good, $other -WarningAction SilentlyContinue | Test-MlProduct
        $findings.Id | Sort-Object -Unique | Should -Be 'FileNameUnconventional', 'NameTaken', 'PollingStops'
        $findings.Message -join ' ' | Should -Match 'techcorp-prod-a001-customer-churn-codebuild-role'
        Test-MlProduct $good, $good | ForEach-Object Id | Sort-Object -Unique | Should -Be 'PollingStops', 'ProductTwice'
    }

    It 'has findings, not errors, for a file that is no config' {
        '[' | Set-Content TestDrive:/broken.yaml
        $findings = Test-MlProduct TestDrive:/broken.yaml -ErrorVariable errors
        $errors | Should -BeNullOrEmpty
        $findings | Should -HaveCount 1
        $findings.Id, $findings.Severity, $findings.Line | Should -Be 'Syntax', 'Error', 2
    }

    It 'reports a missing file, and is not quiet about it' {
        $answer = Test-MlProduct -LiteralPath ./nowhere.yaml -Quiet -ErrorVariable errors -ErrorAction SilentlyContinue
        $answer | Should -BeExactly $false
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.TestMlProductCommand'
    }

    It 'takes files from Get-ChildItem' {
        Get-ChildItem $good | Test-MlProduct -Quiet | Should -BeExactly $true
        Get-ChildItem (New-Config 'wrong-file.yaml' @{ 'account_id: .*' = 'account_id: "12"' }) | Test-MlProduct -Quiet | Should -BeExactly $false
    }
}

Describe 'Test-MlProduct -Online' {
    BeforeAll {
        $enterprise = Join-Path $SamplePath 'globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml'
    }

    AfterEach { if (Get-MlSandbox) { Stop-MlSandbox } }

    It 'finds nothing that is more than information in an account that has all' {
        $null = Get-MlProduct $enterprise | Start-MlSandbox
        $findings = Test-MlProduct $enterprise -Online 6> $null
        $findings | Should -Not -BeNullOrEmpty
        $findings.Severity | Sort-Object -Unique | Should -Be 'Information'
        Get-MlProduct $enterprise | Test-MlProduct -Online -Quiet 6> $null | Should -BeExactly $true
    }

    It 'gives findings at the keys of the config' {
        $null = Start-MlSandbox
        $finding = Test-MlProduct $enterprise -Online 6> $null | Where-Object Id -eq VpcInputMissing | Select-Object -First 1
        $finding | Should -BeOfType MlOps.MlFinding
        $finding.Severity, $finding.File | Should -Be 'Error', $enterprise
        $finding.Line | Should -BeGreaterThan 1
        $finding.Column | Should -BeGreaterThan 1
        $finding.Suggestion | Should -Match 'type String'
        Test-MlProduct $enterprise -Online -Quiet 6> $null | Should -BeExactly $false
    }

    It 'says that the caller belongs to another account' {
        $null = Start-MlSandbox -AccountId 999988887777
        $findings = Test-MlProduct $good -Online 6> $null
        $findings.Id | Should -Be 'PollingStops', 'AccountMismatch', 'NotChecked'
        $findings[1].Path | Should -Be 'client.account_id'
    }

    It 'says what the caller may not see' {
        $policy = Join-Path $TestDrive 'policy.json'
        @{ Version = '2012-10-17'; Statement = @(
                @{ Effect = 'Allow'; Action = '*'; Resource = '*' }
                @{ Effect = 'Deny'; Action = 'ec2:DescribeSubnets'; Resource = '*' }) } | ConvertTo-Json -Depth 5 | Set-Content $policy
        $null = Get-MlProduct $enterprise | Start-MlSandbox -Policy $policy
        $findings = Test-MlProduct $enterprise -Online 6> $null | Where-Object Severity -ne Information
        $findings | Should -HaveCount 1
        $findings.Id, $findings.Severity | Should -Be 'NotChecked', 'Warning'
        $findings.Message | Should -Match 'ec2:DescribeSubnets'
    }

    It 'refuses a region that is not the product''s' {
        $null = Start-MlSandbox
        { Test-MlProduct $good -Online -Region eu-west-1 -ErrorAction Stop 6> $null } | Should -Throw -ErrorId 'RegionMismatch,MlOps.Cmdlets.TestMlProductCommand'
    }

    It 'looks for no credentials without -Online' {
        (Test-MlProduct $good -ProfileName no-such-profile).Id | Should -Be 'PollingStops'
        { Test-MlProduct $good -Online -ProfileName no-such-profile -ErrorAction Stop } | Should -Throw -ErrorId 'ProfileNotFound,*'
    }
}
