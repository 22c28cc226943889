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
