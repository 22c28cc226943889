BeforeAll {
    . $PSScriptRoot/common.ps1
    $config = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $reader = '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::data/*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}'
    $slip = Join-Path $TestDrive 'slip.json'
    Set-Content -LiteralPath $slip -Value @'
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObjekt",
      "Resource": "arn:aws:s3:::data/*"
    }
  ]
}
'@
}

Describe 'Test-MlPolicy' {
    It 'finds no error in the policies of an operator' {
        Get-MlProduct $config | New-MlOperatorPolicy | Test-MlPolicy -Quiet | Should -BeExactly $true
    }

    It 'gives a finding with id, place and what to do' {
        $finding = Test-MlPolicy $slip
        $finding | Should -BeOfType MlOps.MlFinding
        $finding.Id, $finding.Severity, $finding.File, $finding.Line | Should -Be 'UnknownAction', 'Error', $slip, 6
        $finding.Suggestion | Should -Match 'GetObject'
        Test-MlPolicy $slip -Quiet | Should -BeExactly $false
        Get-Item $slip | Test-MlPolicy | Should -Not -BeNullOrEmpty
        Test-MlPolicy -Json (Get-Content -Raw $slip) | Should -Not -BeNullOrEmpty
    }

    It 'is as quiet as -Severity says about <Worst>' -ForEach @(
        @{ Worst = 'Error'; Policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObjekt","Resource":"*"}]}'; Answers = $false, $false, $false }
        @{ Worst = 'Warning'; Policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'; Answers = $true, $false, $false }
        @{ Worst = 'Information'; Policy = '{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}'; Answers = $true, $true, $false }
        @{ Worst = 'nothing'; Policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}'; Answers = $true, $true, $true }
    ) {
        $given = foreach ($severity in 'Error', 'warning', 'Information') { Test-MlPolicy -Json $Policy -Quiet -Severity $severity }
        $given | Should -Be $Answers
        Test-MlPolicy -Json $Policy -Quiet | Should -BeExactly $Answers[0]
    }

    It 'refuses -Severity where it would change nothing' {
        foreach ($given in @{}, @{ Quiet = $true; Action = 's3:GetObject'; Resource = '*' }, @{ Quiet = $true; FromCloudTrail = 'none.json' }) {
            Test-MlPolicy not-there.json -Severity Warning @given -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $errors.FullyQualifiedErrorId | Should -BeExactly 'SeverityUnused,MlOps.Cmdlets.TestMlPolicyCommand'
        }
    }

    It 'judges a policy by what it is for' {
        (Test-MlPolicy -Json $reader -Type Resource).Id | Should -Contain 'MissingElement'
        (Test-MlPolicy -Json $reader -Type Identity).Id | Should -Not -Contain 'MissingElement'
    }

    It 'decides a call and names the statement' {
        $decision = Test-MlPolicy -Json $reader -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:RequestedRegion' = 'eu-west-1' }
        $decision | Should -BeOfType MlOps.MlPolicyDecision
        $decision.Allowed, $decision.Decision, $decision.Statement | Should -Be $true, 'allowed', 'Read'
    }

    It 'says which statement came nearest and what kept it from allowing the call' {
        $decision = Test-MlPolicy -Json $reader -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:RequestedRegion' = 'us-east-1' } -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        $decision.Allowed, $decision.Decision | Should -Be $false, 'implicitDeny'
        $decision.Reason | Should -Match 'Read'
        $decision.Reason | Should -Match 'aws:RequestedRegion'
        $decision.Reason | Should -Match 'us-east-1'
    }

    It 'warns of a condition key that the call cannot have' {
        $null = Test-MlPolicy -Json $reader -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:RequestdRegion' = 'eu-west-1' } -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeExactly "No request of s3:GetObject has the condition key 'aws:RequestdRegion', so that it changes nothing. Did you mean 'aws:RequestedRegion'?"
    }

    It 'takes all policies together, and decides each action on each resource' {
        $decisions = @(Get-MlProduct $config | New-MlOperatorPolicy |
            Test-MlPolicy -Action s3:CreateBucket, s3:DeleteBucket -Resource arn:aws:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts, arn:aws:s3:::another)
        $decisions | Should -HaveCount 4
        ($decisions | Where-Object Allowed).Resource | Sort-Object -Unique | Should -BeExactly 'arn:aws:s3:::techcorp-prod-a001-us-west-2-customer-churn-artifacts'
        ($decisions | Where-Object -Not Allowed).Resource | Sort-Object -Unique | Should -BeExactly 'arn:aws:s3:::another'
    }

    It 'keeps to a boundary, which may be JSON or a file' {
        $all = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
        Test-MlPolicy -Json $all -Action s3:PutObject -Resource arn:aws:s3:::data/a -Quiet | Should -BeExactly $true
        Test-MlPolicy -Json $all -Action s3:PutObject -Resource arn:aws:s3:::data/a -PermissionsBoundary $reader -Quiet | Should -BeExactly $false
        $file = Join-Path $TestDrive 'boundary.json'
        Set-Content -LiteralPath $file -Value $all
        Test-MlPolicy -Json $all -Action s3:PutObject -Resource arn:aws:s3:::data/a -PermissionsBoundary $file -Quiet | Should -BeExactly $true
    }

    It 'compares policies with a log of CloudTrail' {
        function New-Event($Source, $Name, $Parameters, $Extra = @{}) {
            @{
                eventVersion = '1.08'; eventTime = '2026-03-06T21:01:59Z'; eventSource = "$Source.amazonaws.com"; eventName = $Name; awsRegion = 'us-west-2'; eventType = 'AwsApiCall'
                userIdentity = @{ type = 'IAMUser'; arn = 'arn:aws:iam::123456789012:user/Alice'; accountId = '123456789012'; userName = 'Alice' }
                readOnly = $Name -match '^Get'; recipientAccountId = '123456789012'; requestParameters = $Parameters
            } + $Extra
        }

        $null = New-Item (Join-Path $TestDrive 'trail/2026') -ItemType Directory
        $bucket = 'techcorp-prod-a001-us-west-2-customer-churn-artifacts'
        @{ Records = @((New-Event s3 GetBucketEncryption @{ bucketName = $bucket }), (New-Event s3 CreateBucket @{ bucketName = 'another' })) } |
            ConvertTo-Json -Depth 9 | Set-Content (Join-Path $TestDrive 'trail/2026/a.json')
        @{ Events = @(@{ CloudTrailEvent = (New-Event codebuild CreateProject @{ name = 'other' } @{ errorCode = 'AccessDeniedException'; errorMessage = 'User: arn:aws:iam::123456789012:user/Alice is not authorized to perform: codebuild:CreateProject on resource: arn:aws:codebuild:us-west-2:123456789012:project/other' } | ConvertTo-Json -Depth 9) }) } |
            ConvertTo-Json -Depth 9 | Set-Content (Join-Path $TestDrive 'trail/b.json')

        $uses = @(Get-MlProduct $config | New-MlOperatorPolicy | Test-MlPolicy -FromCloudTrail (Join-Path $TestDrive 'trail'))
        $uses | Should -BeOfType MlOps.MlPolicyUse
        ($uses | Where-Object Status -EQ Used).Action | Should -BeExactly 's3:GetEncryptionConfiguration'
        ($uses | Where-Object Status -EQ Missing).Resources | Should -BeExactly 'arn:aws:s3:::another'
        ($uses | Where-Object Status -EQ Denied).Action | Should -BeExactly 'codebuild:CreateProject'
        ($uses | Where-Object Status -EQ NotLogged).Action | Should -Contain 'iam:PassRole'
        ($uses | Where-Object Status -EQ Unused).Reason | Select-Object -First 1 | Should -Match 'It is there for'

        $one = Join-Path $TestDrive 'trail/2026/*.json'
        New-MlOperatorPolicy $config | Test-MlPolicy -FromCloudTrail $one -Quiet | Should -BeExactly $false
        Test-MlPolicy -Json '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}' -FromCloudTrail $one -Quiet | Should -BeExactly $true
        { Test-MlPolicy -Json $reader -FromCloudTrail $one -PrincipalArn arn:aws:iam::123456789012:user/Bob -ErrorAction Stop } | Should -Throw -ErrorId 'TrailPrincipalNotFound,*'
        { Test-MlPolicy -Json $reader -FromCloudTrail $slip -ErrorAction Stop } | Should -Throw -ErrorId 'TrailInvalid,*'
        { Test-MlPolicy -Json $reader -Type ServiceControl -FromCloudTrail $one -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyTypeUnfit,*'
        { Test-MlPolicy -Json $reader -FromCloudTrail $one -Action s3:GetObject -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyQuestionAmbiguous,*'
        ($uses | Out-String -Width 80) -split '\r?\n' | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'refuses a principal that is none' {
        { Test-MlPolicy -Json $reader -Action s3:GetObject -Resource arn:aws:s3:::data/a -PrincipalArn somebody -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalInvalid,MlOps.Cmdlets.TestMlPolicyCommand'
    }

    It 'refuses what is no policy where a call is to be decided, and goes on' {
        $none = Join-Path $TestDrive 'none.json'
        Set-Content -LiteralPath $none -Value '{"Statement": 1}'
        Test-MlPolicy $none -Action s3:GetObject -Resource arn:aws:s3:::data/a -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Contain 'PolicyInvalid,MlOps.Cmdlets.TestMlPolicyCommand'
    }

    It 'refuses <Name> without an action, before anything is read' -ForEach @(
        @{ Name = 'Resource'; Value = 'arn:aws:s3:::other/x' }
        @{ Name = 'PrincipalArn'; Value = 'arn:aws:iam::111111111111:user/ann' }
        @{ Name = 'Context'; Value = @{ 'aws:RequestedRegion' = 'eu-west-1' } }
        @{ Name = 'PermissionsBoundary'; Value = 'not-there.json' }
        @{ Name = 'ResourcePolicy'; Value = 'not-there.json' }
        @{ Name = 'ServiceControlPolicy'; Value = 'not-there.json' }
    ) {
        $given = @{ $Name = $Value }
        Test-MlPolicy not-there-either.json @given -Quiet -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -BeExactly 'ActionMissing,MlOps.Cmdlets.TestMlPolicyCommand'
        $errors[0].Exception.Message | Should -Match "-$Name"
    }

    It 'completes actions, first the service and then what it does' {
        $completed = @(foreach ($line in 'Test-MlPolicy a.json -Action sagemaker-geos', 'Test-MlPolicy a.json -Action s3:getobjectt', 'Test-MlPolicy a.json -Action nonesuch:') {
            [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText
        }) | Where-Object { $null -ne $_ }
        $completed | Should -BeExactly 'sagemaker-geospatial:', 's3:GetObjectTagging', 's3:GetObjectTorrent'
    }

    It 'takes the policy of a resource for that, and not for the caller''s own' {
        $key = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":"kms:*","Resource":"*"}]}'
        $asked = @{ Action = 'kms:Decrypt'; Resource = 'arn:aws:kms:eu-west-1:111111111111:key/1'; Quiet = $true }
        Test-MlPolicy -Json $key @asked | Should -BeExactly $false
        Test-MlPolicy -Json $key -Type Identity @asked | Should -BeExactly $true
        Test-MlPolicy -Json $reader -Type ServiceControl -Action s3:PutObject -Resource arn:aws:s3:::data/a -Quiet | Should -BeExactly $false
    }

    It 'says in which file and line a policy is none, whichever way it is given' {
        $cut = Join-Path $TestDrive 'cut.json'
        Set-Content -LiteralPath $cut -Value "{`n  `"Statement`": [,]`n}"
        $asked = @{ Action = 's3:GetObject'; Resource = 'arn:aws:s3:::data/a'; ErrorAction = 'Stop' }
        foreach ($attempt in { Test-MlPolicy $cut @asked }, { Test-MlPolicy -Json $reader -PermissionsBoundary $cut @asked }, { Test-MlPolicy -Json $reader -ResourcePolicy $cut @asked }) {
            $failed = $attempt | Should -Throw -ErrorId 'PolicyInvalid,MlOps.Cmdlets.TestMlPolicyCommand' -PassThru
            $failed.Exception.Message | Should -BeLike "$cut, line 2, column 17: *"
            $failed.Exception.Message | Should -Not -Match 'LineNumber'
        }
    }

    It 'takes JSON from the pipeline, and in lines' {
        $finding = Get-Content -Raw $slip | Test-MlPolicy
        $finding.Id, $finding.Line | Should -Be 'UnknownAction', 6
        "`n  $reader" | Test-MlPolicy -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:RequestedRegion' = 'eu-west-1' } -Quiet | Should -BeExactly $true
        $finding = Test-MlPolicy -Json (@('') + (Get-Content $slip))
        $finding.Id, $finding.Line | Should -Be 'UnknownAction', 7
        $asked = @{ Action = 's3:GetObject'; Resource = 'arn:aws:s3:::data/a'; Quiet = $true }
        Test-MlPolicy -Json $reader -Context @{ 'aws:RequestedRegion' = 'eu-west-1' } -PermissionsBoundary (Get-Content $slip) @asked | Should -BeExactly $false
        Test-MlPolicy -Json $reader -Context @{ 'aws:RequestedRegion' = 'eu-west-1' } -ServiceControlPolicy (Get-Content $slip) @asked | Should -BeExactly $false
        Test-MlPolicy '{"Statement": 1}' | Should -Not -BeNullOrEmpty
    }

    It 'puts lines from the pipeline together, of several files too' {
        $files = 1..2 | ForEach-Object { Join-Path $TestDrive "lines$_.json" }
        $text = ($reader | ConvertFrom-Json | ConvertTo-Json -Depth 9) -replace '^\{', "{`n"
        $files | ForEach-Object { Set-Content -LiteralPath $_ -Value $text }
        $asked = @{ Action = 's3:GetObject'; Resource = 'arn:aws:s3:::data/a'; Context = @{ 'aws:RequestedRegion' = 'eu-west-1' } }
        (Get-Content $files | Test-MlPolicy @asked -ErrorVariable errors).Allowed | Should -BeTrue
        $errors | Should -BeNullOrEmpty
        Get-Content $files | Compare-MlPolicy -ReferenceObject $reader -ErrorVariable errors | Should -BeNullOrEmpty
        $errors | Should -BeNullOrEmpty
        (Get-Content $files[0] | Select-Object -SkipLast 1 | Test-MlPolicy).Count | Should -BeLessOrEqual 2
    }

    It 'says that one policy is needed where it is given several' {
        $failed = { Test-MlPolicy -Json $reader -Action s3:GetObject -Resource arn:aws:s3:::data/a -PermissionsBoundary $reader, $reader -ErrorAction Stop } |
            Should -Throw -ErrorId 'PolicyUnusable,MlOps.Cmdlets.TestMlPolicyCommand' -PassThru
        $failed.ErrorDetails.RecommendedAction | Should -BeExactly 'Give one policy.'
    }

    It 'takes the policies of one holder, and leaves out the trust policy of a role' {
        $policies = @(Get-MlProduct $config | New-MlOperatorPolicy -ServiceRole churn)
        $asked = @{ Action = 's3:CreateBucket'; Resource = 'arn:aws:s3:::another'; ErrorAction = 'Stop' }
        { $policies | Test-MlPolicy @asked } | Should -Throw -ErrorId 'PolicyHoldersMixed,MlOps.Cmdlets.TestMlPolicyCommand'
        ($policies | Where-Object Holder -ne Caller | Test-MlPolicy @asked -WarningVariable warnings 3> $null).Allowed | Should -BeFalse
        "$warnings" | Should -BeLike 'churn-trust is left out*'
        { $policies | Compare-MlPolicy -ReferenceName AmazonS3FullAccess -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyHoldersMixed,MlOps.Cmdlets.CompareMlPolicyCommand'
        $policies | Where-Object Holder -ne Caller | Compare-MlPolicy -ReferenceObject ($policies | Where-Object Holder -eq ServiceRole) 3> $null | Should -BeNullOrEmpty
    }

    It 'gives calls the region that they go to, and that they are encrypted' {
        $policies = @(Get-MlProduct $config | New-MlOperatorPolicy)
        $policies | Test-MlPolicy -Action cloudformation:ListStacks -Quiet | Should -BeExactly $false
        $policies | Test-MlPolicy -Action cloudformation:ListStacks -Region us-west-2 -Quiet | Should -BeExactly $true
        $policies | Test-MlPolicy -Action cloudformation:ListStacks -Region eu-west-1 -Quiet | Should -BeExactly $false
        $policies | Test-MlPolicy -Action cloudformation:ListStacks -Region us-west-2 -Context @{ 'AWS:requestedRegion' = 'eu-west-1' } -Quiet | Should -BeExactly $false
        $near = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"},"Bool":{"aws:SecureTransport":"true"}}}]}'
        Test-MlPolicy -Json $near -Action sqs:SendMessage -Resource arn:aws:sqs:eu-west-1:123456789012:q -Region us-west-2 -Quiet | Should -BeExactly $true
        Test-MlPolicy -Json $near -Action sqs:SendMessage -Resource arn:aws:sqs:us-west-2:123456789012:q -Quiet | Should -BeExactly $false
        { Test-MlPolicy -Json $near -Region us-west-2 -ErrorAction Stop } | Should -Throw
    }

    It 'says once that a template is no policy' {
        $template = Join-Path $TestDrive 'template.yaml'
        "AWSTemplateFormatVersion: '2010-09-09'`nParameters:`n  A:`n    Type: String`nResources:`n  Bucket:`n    Type: AWS::S3::Bucket`n    Properties:`n      BucketName: !Ref A" | Set-Content -LiteralPath $template
        $findings = @(Test-MlPolicy $template)
        $findings.Id | Should -BeExactly 'PolicyIsTemplate'
        $findings[0].Suggestion | Should -BeLike '*Test-MlTemplate*'
    }

    It 'shows decisions by resource, broken between words' {
        $decisions = Test-MlPolicy -Json $reader -Action s3:GetObject, s3:PutObject -Resource arn:aws:s3:::data/a, arn:aws:s3:::data/b
        $text = $decisions | Out-String -Width 80
        $text | Should -Match '(?m)^ *Resource: arn:aws:s3:::data/a\r?$'
        $text | Should -Match '(?m)^ *Resource: arn:aws:s3:::data/b\r?$'
        [regex]::Matches($text, 'Resource: ').Count | Should -Be 2
        $decisions | Out-String -Width 120 | Should -Match '(?m) (calling s3:GetObject on|is not allowed by any)\r?$'
        ($text -split '\r?\n' | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }

    It 'shows the conditions of statements as people read them' {
        $statement = (Get-MlProduct $config | New-MlOperatorPolicy).Statements | Where-Object { $_.Conditions.Count -gt 0 } | Select-Object -First 1
        $operator = @($statement.Conditions.Keys)[0]
        $key = @($statement.Conditions[$operator].Keys)[0]
        $statement | Format-List | Out-String -Width 200 | Should -Match "(?m)^Conditions +: $operator $([regex]::Escape($key)) "
    }

    It 'warns of no lifecycle in the policy of a product''s operator' {
        $findings = Get-MlProduct $config | New-MlOperatorPolicy | Test-MlPolicy
        ($findings | Where-Object Id -eq LifecycleEscalation).Severity | Sort-Object -Unique | Should -BeExactly 'Information'
        $findings | Where-Object { $_.Id -eq 'BucketPolicyEscalation' -and $_.Message -match 'Lifecycle' } | Should -BeNullOrEmpty
    }
}
