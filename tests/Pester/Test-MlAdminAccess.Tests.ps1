BeforeAll {
    . $PSScriptRoot/common.ps1
    $class = 'MlOps.Cmdlets.TestMlAdminAccessCommand'
    $account = '123456789012'
    $simulate = Join-Path $TestDrive 'simulate.json'
    Set-Content -LiteralPath $simulate -Value '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:SimulatePrincipalPolicy","Resource":"*"}]}'
    $documented = (New-MlAdminUserPolicy -OutFile "$TestDrive/documented.json").Path
    $scoped = (New-MlAdminUserPolicy -Scoped -AccountId $account -OutFile "$TestDrive/scoped.json").Path

    $details = Join-Path $TestDrive 'details.json'
    $statement = (Get-Content -Raw $documented | ConvertFrom-Json).Statement | ConvertTo-Json -Compress
    Set-Content -LiteralPath $details -Value @"
{
  "UserDetailList": [
    {
      "Path": "/", "UserName": "ann", "UserId": "AIDA1", "Arn": "arn:aws-cn:iam::123456789012:user/ann", "GroupList": [], "AttachedManagedPolicies": [],
      "UserPolicyList": [{ "PolicyName": "page", "PolicyDocument": { "Version": "2012-10-17", "Statement": [$statement] } }]
    }
  ],
  "GroupDetailList": [], "RoleDetailList": [], "Policies": []
}
"@
}

Describe 'Test-MlAdminAccess in a sandbox' {
    BeforeAll { $env:AWS_REGION = 'us-west-2' }
    AfterAll { Remove-Item Env:AWS_REGION -ErrorAction Ignore }
    AfterEach { Stop-MlSandbox -ErrorAction Ignore }

    It 'lacks nothing with the policy of New-MlAdminUserPolicy -Scoped' {
        $null = Start-MlSandbox -AccountId $account -Policy $scoped, $simulate
        $answers = @(Test-MlAdminAccess 6> $null)
        $answers | Should -BeOfType MlOps.MlAccess
        $answers | Where-Object -Not Allowed | Should -BeNullOrEmpty
        $answers.Action | Should -Contain 'iam:CreateRole'
        ($answers | Where-Object Action -EQ iam:AttachRolePolicy) | Should -HaveCount 3
        Test-MlAdminAccess -Quiet | Should -BeExactly $true
    }

    It 'asks about what is chosen, and says how to get it' {
        $null = Start-MlSandbox -AccountId $account -Policy $scoped, $simulate
        $missing = @(Test-MlAdminAccess -Remove | Where-Object -Not Allowed)
        $missing.Action | Sort-Object -Unique | Should -Be 'iam:DeleteRole', 'iam:DeleteRolePolicy', 'iam:DetachRolePolicy'
        $missing[-1].Suggestion | Should -BeLike '*New-MlAdminUserPolicy -Scoped -Remove | Publish-MlPolicy -AttachTo user/operator'
        Test-MlAdminAccess -Remove -Quiet | Should -BeExactly $false
        (Test-MlAdminAccess -PermissionsBoundary arn:aws:iam::aws:policy/PowerUserAccess | Where-Object -Not Allowed).Action | Should -BeExactly 'iam:PutRolePermissionsBoundary'
        Test-MlAdminAccess other-admin -Quiet | Should -BeExactly $false
    }

    It 'finds the five permissions of the documentation allowed, and the others not' {
        $null = Start-MlSandbox -AccountId $account -Policy $documented, $simulate
        $answers = @(Test-MlAdminAccess)
        ($answers | Where-Object Allowed).Action | Sort-Object -Unique | Should -Be ((New-MlAdminUserPolicy).Statements.Actions | Sort-Object)
        ($answers | Where-Object -Not Allowed).Action | Should -Contain 'iam:TagRole'
    }

    It 'asks about a role by name' {
        $null = Start-MlSandbox -AccountId $account
        Test-MlAdminAccess -Quiet | Should -BeExactly $true
        $null = Initialize-MlAdminRole
        $answers = @(Test-MlAdminAccess -Principal role/constellaxion-admin)
        ($answers | Where-Object Action -EQ iam:CreateRole).Suggestion | Should -BeLike '*| Publish-MlPolicy -AttachTo role/constellaxion-admin'
        { Test-MlAdminAccess -Principal user/nobody -ErrorAction Stop } | Should -Throw -ErrorId "PrincipalNotFound,$class"
    }

    It 'says false, and which permission asking takes' {
        $null = Start-MlSandbox -AccountId $account -Policy $documented
        $problem = $null
        Test-MlAdminAccess -Quiet -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeExactly $false
        $problem[0].FullyQualifiedErrorId | Should -BeExactly "AccessDenied,$class"
        "$($problem[0])" | Should -Match 'iam:SimulatePrincipalPolicy'
    }
}

Describe 'Test-MlAdminAccess of a file' {
    It 'decides without calling anybody, in the partition of the principal' {
        $answers = @(Test-MlAdminAccess -Principal user/ann -AuthorizationDetails $details -ProfileName no-such-profile -EndpointUrl http://127.0.0.1:1)
        ($answers | Where-Object Allowed).Action | Sort-Object -Unique | Should -Be ((New-MlAdminUserPolicy).Statements.Actions | Sort-Object)
        $answers[1].Resource | Should -BeExactly 'arn:aws-cn:iam::123456789012:role/constellaxion-admin'
        $answers.Source | Sort-Object -Unique | Should -BeExactly 'File'
    }

    It 'refuses <Given> as <Id>' -ForEach @(
        @{ Given = @{ Name = 'a b' }; Id = 'RoleNameInvalid' }
        @{ Given = @{ PermissionsBoundary = 'arn:aws:iam::aws:policy/PowerUserAccess' }; Id = 'PermissionsBoundaryInvalid' }
        @{ Given = @{ Principal = $null }; Id = 'PrincipalRequired' }
    ) {
        $asked = @{ Principal = 'user/ann' }
        foreach ($key in $Given.Keys) { $asked[$key] = $Given[$key] }
        if ($null -eq $asked.Principal) { $asked.Remove('Principal') }
        { Test-MlAdminAccess @asked -AuthorizationDetails $details -ErrorAction Stop } | Should -Throw -ErrorId "$Id,$class"
    }

    It 'has views that fit 80 columns' {
        $answer = Test-MlAdminAccess -Principal user/ann -AuthorizationDetails $details | Where-Object Action -EQ iam:TagRole
        $lines = ($answer | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ }
        $lines[2] | Should -MatchExactly '^implicitDeny +iam:TagRole +arn:aws-cn:iam::123456789012:role/'
        $answer | Format-List | Out-String -Width 80 | Should -Match 'Suggestion +: '
    }
}
