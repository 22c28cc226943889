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
        $decision = Test-MlPolicy -Json $reader -Action s3:GetObject -Resource arn:aws:s3:::data/a -Context @{ 'aws:RequestedRegion' = 'us-east-1' }
        $decision.Allowed, $decision.Decision | Should -Be $false, 'implicitDeny'
        $decision.Reason | Should -Match 'Read'
        $decision.Reason | Should -Match 'aws:RequestedRegion'
        $decision.Reason | Should -Match 'us-east-1'
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
        { Test-MlPolicy -Json $reader -FromCloudTrail $one -Action s3:GetObject -ErrorAction Stop } | Should -Throw -ErrorId 'PolicyQuestionAmbiguous,*'
        ($uses | Out-String -Width 80) -split '\r?\n' | Where-Object Length -GT 80 | Should -BeNullOrEmpty
    }

    It 'refuses a principal that is none' {
        { Test-MlPolicy -Json $reader -Action s3:GetObject -PrincipalArn somebody -ErrorAction Stop } | Should -Throw -ErrorId 'PrincipalInvalid,MlOps.Cmdlets.TestMlPolicyCommand'
    }

    It 'refuses what is no policy where a call is to be decided, and goes on' {
        $none = Join-Path $TestDrive 'none.json'
        Set-Content -LiteralPath $none -Value '{"Statement": 1}'
        Test-MlPolicy $none -Action s3:GetObject -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Contain 'PolicyInvalid,MlOps.Cmdlets.TestMlPolicyCommand'
    }
}
