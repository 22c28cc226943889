BeforeAll {
    . $PSScriptRoot/common.ps1
    $config = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
    $trust = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sagemaker.amazonaws.com"},"Action":"sts:AssumeRole"}]}'

    function New-PolicyFile([string] $Name, [string] $Statements) {
        $file = Join-Path $TestDrive "$Name.json"
        Set-Content -LiteralPath $file -Value "{`"Version`":`"2012-10-17`",`"Statement`":[$Statements]}"
        $file
    }

    $simulate = '{"Effect":"Allow","Action":"iam:SimulatePrincipalPolicy","Resource":"*"}'
    $reader = New-PolicyFile reader "{`"Sid`":`"Read`",`"Effect`":`"Allow`",`"Action`":[`"s3:GetObject`",`"s3:ListBucket`"],`"Resource`":[`"arn:aws:s3:::data`",`"arn:aws:s3:::data/*`"]},$simulate"
    $details = Join-Path $TestDrive 'details.json'
    Set-Content -LiteralPath $details -Value @'
{
  "UserDetailList": [],
  "GroupDetailList": [],
  "RoleDetailList": [
    {
      "Path": "/team/", "RoleName": "trainer", "RoleId": "AROA1", "Arn": "arn:aws:iam::123456789012:role/team/trainer",
      "RolePolicyList": [
        { "PolicyName": "read", "PolicyDocument": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*" }] } }
      ],
      "AttachedManagedPolicies": []
    }
  ],
  "Policies": []
}
'@
}

Describe 'Test-MlAccess in a sandbox' {
    AfterEach { Stop-MlSandbox -ErrorAction Ignore }

    It 'lacks nothing where the operator has the policies that New-MlOperatorPolicy makes' {
        $own = Get-MlProduct $config | New-MlOperatorPolicy -OutFile (Join-Path $TestDrive 'operator/')
        $null = Start-MlSandbox -Policy (@($own.Path) + (New-PolicyFile simulate $simulate))
        $answers = @(Get-MlProduct $config | New-MlOperatorPolicy | Test-MlAccess)
        $answers.Count | Should -BeGreaterThan 100
        $answers | Should -BeOfType MlOps.MlAccess
        $answers | Where-Object -Not Allowed | Should -BeNullOrEmpty
        $answers.Source | Sort-Object -Unique | Should -BeExactly 'Sandbox'
        $answers.Principal | Sort-Object -Unique | Should -BeExactly 'arn:aws:iam::123456789012:user/operator'
        Get-MlProduct $config | Test-MlAccess -Quiet | Should -BeExactly $true
        Test-MlAccess $config -Quiet | Should -BeExactly $true
    }

    It 'names what is missing where a part of the policies is' {
        $statements = (Get-MlProduct $config | New-MlOperatorPolicy).Document.Statement | Where-Object { 's3:CreateBucket' -notin $_.Action }
        $less = New-PolicyFile less (($statements | ForEach-Object { $_ | ConvertTo-Json -Depth 9 -Compress }) -join ',')
        $null = Start-MlSandbox -Policy $less, (New-PolicyFile simulate $simulate)
        $missing = @(Get-MlProduct $config | New-MlOperatorPolicy | Test-MlAccess | Where-Object -Not Allowed)
        $missing.Action | Should -Contain 's3:CreateBucket'
        $missing.Action | Where-Object { $_ -notmatch '^s3:' } | Should -BeNullOrEmpty
        $missing[0].Suggestion | Should -Match ([regex]::Escape($missing[0].Action))
        Get-MlProduct $config | New-MlOperatorPolicy | Test-MlAccess -Quiet | Should -BeExactly $false
    }

    It 'asks about the caller, each action on each resource, and says of which pattern an ARN is' {
        $null = Start-MlSandbox -Policy $reader -AccountId 111122223333
        $answers = @(Test-MlAccess -Action s3:GetObject, s3:PutObject -Resource arn:aws:s3:::data/*, arn:aws:s3:::other/a)
        $answers | ForEach-Object { "$_" } | Should -Be 'allowed: s3:GetObject on arn:aws:s3:::data/anything', 'implicitDeny: s3:GetObject on arn:aws:s3:::other/a',
            'implicitDeny: s3:PutObject on arn:aws:s3:::data/anything', 'implicitDeny: s3:PutObject on arn:aws:s3:::other/a'
        $answers[0].Pattern, $answers[0].Principal, $answers[0].Policy | Should -Be 'arn:aws:s3:::data/*', 'arn:aws:iam::111122223333:user/operator', 'user_operator_reader'
        $answers[1].Pattern | Should -BeNullOrEmpty
        Test-MlAccess -Action s3:GetObject -Resource arn:aws:s3:::data/a -Quiet | Should -BeExactly $true
        Test-MlAccess -Action s3:PutObject -Resource arn:aws:s3:::data/a -Quiet | Should -BeExactly $false
    }

    It 'asks about a role by name, with condition keys' {
        $null = Start-MlSandbox -AccountId 123456789012 -Port 0
        $endpoint = (Get-MlSandbox).Endpoint
        $form = {
            param($Body)
            $null = Invoke-RestMethod -Method Post -Uri $endpoint -Body $Body -ContentType 'application/x-www-form-urlencoded; charset=utf-8' -SkipHeaderValidation -Headers @{
                Authorization = 'AWS4-HMAC-SHA256 Credential=123456789012/20260101/us-east-1/iam/aws4_request, SignedHeaders=host, Signature=00'
            }
        }
        & $form @{ Action = 'CreateRole'; RoleName = 'trainer'; Path = '/team/'; AssumeRolePolicyDocument = $trust }
        & $form @{ Action = 'PutRolePolicy'; RoleName = 'trainer'; PolicyName = 'p'; PolicyDocument = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}' }

        $without = Test-MlAccess -Principal role/team/trainer -Action s3:GetObject -Resource arn:aws:s3:::data/a
        $without.Allowed, $without.MissingContext | Should -Be $false, 'aws:SourceIp'
        $without.Suggestion | Should -Match "-Context @\{ 'aws:SourceIp'"
        $with = Test-MlAccess -Principal role/team/trainer -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:SourceIp' = '10.1.2.3' }
        $with.Allowed, $with.Context['aws:SourceIp'] | Should -Be $true, '10.1.2.3'
        $null = Test-MlAccess -Principal role/team/trainer -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:SourceIP4' = '10.1.2.3' } -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeLike "*has the condition key 'aws:SourceIP4'*Did you mean 'aws:SourceIp'?"
        { Test-MlAccess -Principal role/trainer -Action s3:GetObject -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalNotFound,MlOps.Cmdlets.TestMlAccessCommand'
        { Test-MlAccess -Principal arn:aws:iam::444455556666:role/r -Action s3:GetObject -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalElsewhere,MlOps.Cmdlets.TestMlAccessCommand'
    }

    It 'names the permission that whoever may not simulate lacks, and the way without it' {
        $null = Start-MlSandbox -Policy (New-PolicyFile none '{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}')
        $problem = $null
        Test-MlAccess -Action s3:GetObject -Quiet -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeExactly $false
        $problem[0].FullyQualifiedErrorId | Should -BeExactly 'AccessDenied,MlOps.Cmdlets.TestMlAccessCommand'
        "$($problem[0])" | Should -Match 'iam:SimulatePrincipalPolicy'
        $problem[0].ErrorDetails.RecommendedAction | Should -Match '-AuthorizationDetails'
    }

    It 'warns of what cannot be asked, and says false for it' {
        $null = Start-MlSandbox
        $policy = New-MlOperatorPolicy $config -ServiceRole deployment | Where-Object Name -EQ 'deployment-trust'
        $policy | Test-MlAccess -Quiet -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeExactly $false
        $warnings | Should -Match 'Not asked'
        @() | Test-MlAccess -Quiet | Should -BeExactly $false
    }
}

Describe 'Test-MlAccess of a file' {
    It 'decides without calling anybody' {
        $answers = Invoke-Child -Environment @{ AWS_ACCESS_KEY_ID = $null } -Script ([scriptblock]::Create(@"
Import-Module `$ModulePath
`$answers = @(Test-MlAccess -Action s3:GetObject, s3:PutObject -Resource arn:aws:s3:::data/a -Principal role/team/trainer -AuthorizationDetails '$details' -EndpointUrl http://127.0.0.1:1)
`$answers | ForEach-Object { "`$_ by `$(`$_.Source)" }
"@))
        $answers | Should -Be 'allowed: s3:GetObject on arn:aws:s3:::data/a by File', 'implicitDeny: s3:PutObject on arn:aws:s3:::data/a by File'
    }

    It 'asks for all that a product needs' {
        $answers = @(Get-MlProduct $config | Test-MlAccess -Principal role/team/trainer -AuthorizationDetails $details)
        $answers.Count | Should -BeGreaterThan 100
        ($answers | Where-Object -Not Allowed).Count | Should -BeGreaterThan 100
    }

    It 'refuses policies about another account than the file''s' {
        $elsewhere = Join-Path $TestDrive 'elsewhere.json'
        (Get-Content -LiteralPath $details -Raw).Replace('123456789012', '999999999999') | Set-Content -LiteralPath $elsewhere
        { New-MlOperatorPolicy $config | Test-MlAccess -Principal role/team/trainer -AuthorizationDetails $elsewhere -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalElsewhere,MlOps.Cmdlets.TestMlAccessCommand'
    }

    It 'tells of a file that is none, with its place, and of a principal that is missing' {
        $bad = Join-Path $TestDrive 'bad.json'
        Set-Content -LiteralPath $bad -Value "{`n  `"RoleDetailList`": {}`n}"
        $problem = $null
        Test-MlAccess -Action s3:GetObject -Principal role/r -AuthorizationDetails $bad -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem[0].FullyQualifiedErrorId | Should -BeExactly 'AuthorizationDetailsInvalid,MlOps.Cmdlets.TestMlAccessCommand'
        "$($problem[0])" | Should -Match ([regex]::Escape("$bad(2,21)"))
        { Test-MlAccess -Action s3:GetObjekt -Principal role/team/trainer -AuthorizationDetails $details -ErrorAction Stop } | Should -Throw -ErrorId 'ActionUnknown,MlOps.Cmdlets.TestMlAccessCommand'
        { Test-MlAccess -Action s3:GetObject -AuthorizationDetails $details -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalRequired,MlOps.Cmdlets.TestMlAccessCommand'
    }
}

Describe 'Views of Test-MlAccess' {
    BeforeAll {
        $answer = Test-MlAccess -Action s3:PutObject -Resource arn:aws:s3:::data/* -Principal role/team/trainer -AuthorizationDetails $details
    }

    It 'has a table that fits 80 columns' {
        $lines = ($answer | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ }
        $lines[0] | Should -MatchExactly '^Decision +Action +Resource'
        $lines[2] | Should -MatchExactly '^implicitDeny +s3:PutObject +arn:aws:s3:::data/anything$'
        $lines.Length | Should -BeLessOrEqual 80
    }

    It 'has a list with pattern, context, reason and what to do' {
        $text = $answer | Format-List | Out-String -Width 80
        $text | Should -Match 'Pattern +: arn:aws:s3:::data/\*'
        $text | Should -Match 'Context +: aws:SecureTransport = true'
        $text | Should -Match 'Suggestion +: Have a policy attached'
        $text | Should -Not -Match 'MissingContext'
    }
}
