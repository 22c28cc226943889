BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
}

Describe 'Get-MlProduct' {
    It 'reads a config into a typed product' {
        $product = Get-MlProduct $codeCommit
        $product | Should -BeOfType MlOps.MlProduct
        $product.Name | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml'
        $product.Tier | Should -BeExactly 'starter'
        $product.SourceControl | Should -BeExactly 'codecommit'
        $product.AccountId | Should -BeExactly '123456789012'
        $product.Region | Should -BeExactly 'us-west-2'
        $product.StackName | Should -BeExactly 'techcorp-prod-a001-us-west-2-customer-churn-ml-stack'
        $product.Path | Should -BeExactly $codeCommit
        $product.IsValid | Should -BeTrue
        "$product" | Should -BeExactly $product.Name
    }

    It 'takes wildcards, and files from Get-ChildItem' {
        $count = (Get-ChildItem $SamplePath/*.yaml).Count
        $count | Should -BeGreaterThan 1
        (Get-MlProduct $SamplePath/*.yaml).Path | Should -Be (Get-ChildItem $SamplePath/*.yaml).FullName
        (Get-ChildItem $SamplePath/*.yaml | Get-MlProduct).Path | Should -Be (Get-ChildItem $SamplePath/*.yaml).FullName
        ($codeCommit | Get-MlProduct).Path | Should -BeExactly $codeCommit
    }

    It 'takes a literal path with brackets in it' {
        $file = Join-Path $TestDrive 'a[1].yaml'
        Copy-Item -LiteralPath $codeCommit -Destination $file
        (Get-MlProduct -LiteralPath $file).Path | Should -BeExactly (Get-Item -LiteralPath $file).FullName
        Get-ChildItem -LiteralPath $file | Get-MlProduct | Should -HaveCount 1
    }

    It 'takes paths of PowerShell drives and relative paths' {
        Copy-Item $codeCommit TestDrive:/product.yaml
        (Get-MlProduct TestDrive:/product.yaml).Path | Should -BeExactly (Join-Path $TestDrive 'product.yaml')
        Push-Location $TestDrive
        try { Get-MlProduct ./product.yaml | Should -HaveCount 1 } finally { Pop-Location }
    }

    It 'reports a missing file and goes on' {
        $products = Get-MlProduct './nowhere.yaml', $codeCommit -ErrorVariable errors -ErrorAction SilentlyContinue
        $products | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.GetMlProductCommand'
        $errors[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        { Get-MlProduct -LiteralPath ./nowhere.yaml -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotFound,MlOps.Cmdlets.GetMlProductCommand'
    }

    It 'reports a pattern that fits no file, so that a job with a wrong folder does not pass' {
        $errors = $null
        Get-MlProduct './nowhere/*.yaml', $codeCommit -ErrorVariable errors -ErrorAction SilentlyContinue | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'FileNotFound,MlOps.Cmdlets.GetMlProductCommand'
        Get-MlProduct './no[1]*.yaml' -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors[0].ErrorDetails.RecommendedAction | Should -Match 'Brackets in it are wildcards'
    }

    It 'refuses a path outside the file system' {
        { Get-MlProduct Env:PATH -ErrorAction Stop } | Should -Throw -ErrorId 'PathNotFile,MlOps.Cmdlets.GetMlProductCommand'
    }

    It 'names the misspelt key, not the one that is missing because of it' {
        (Get-Content $codeCommit) -replace 'company_prefix:', 'compny_prefix:' | Set-Content TestDrive:/slip.yaml
        Get-MlProduct TestDrive:/slip.yaml -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.GetMlProductCommand'
        $errors[0].Exception.Message | Should -Match "UnknownKey: 'compny_prefix' is not a key of 'client'\. \(1 more error\.\)$"
        $errors[0].ErrorDetails.RecommendedAction | Should -BeExactly "Did you mean 'company_prefix'? Test-MlProduct shows every finding with its place."
        $errors[0].Exception.Findings.Id | Should -Be 'MissingKey', 'UnknownKey'
    }

    It 'gives a product with errors, and warns' {
        (Get-Content $codeCommit) -replace '^(\s*)tier:.*', '$1tier: "starter"' -replace '^(\s*)company_prefix:', "`$1colour: red`n`$1company_prefix:" | Set-Content TestDrive:/wrong.yaml
        $product = Get-MlProduct TestDrive:/wrong.yaml -WarningVariable warnings -WarningAction SilentlyContinue
        $product.IsValid | Should -BeFalse
        $product.Findings.Id | Should -Be 'UnknownKey', 'FileNameUnconventional', 'PollingStops'
        $warnings | Should -HaveCount 1
        $warnings.Message | Should -BeLike '*cannot be deployed: its config has an error. To see: Test-MlProduct *'
    }

    It 'leaves it to the next in the pipeline to tell the error' {
        $null = Get-MlProduct TestDrive:/wrong.yaml -WarningVariable warnings -WarningAction SilentlyContinue | New-MlTemplate -ErrorVariable errors -ErrorAction SilentlyContinue
        @($warnings.Message; $errors.Exception.Message) -like "*'colour' is not a key*" | Should -HaveCount 1
    }

    It 'cannot name a product from a file that is no config' {
        'hello' | Set-Content TestDrive:/hello.yaml
        Get-MlProduct TestDrive:/hello.yaml -ErrorVariable errors -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.GetMlProductCommand'
        $errors[0].Exception.Findings | Should -BeOfType MlOps.MlFinding
        $errors[0].Exception.Findings[0].Line | Should -Be 1
    }

    It 'does not let a hashtable pass for a product' {
        { Test-MlProduct -Product @{ Name = 'forged'; AccountId = '123456789012' } } | Should -Throw -ErrorId 'CannotConvertArgumentNoMessage,MlOps.Cmdlets.TestMlProductCommand'
    }

    It 'stops reading when the consumer has enough' {
        $products = Get-MlProduct $codeCommit, ./nowhere.yaml -ErrorVariable errors -ErrorAction SilentlyContinue | Select-Object -First 1
        $products.Path | Should -BeExactly $codeCommit
        $errors | Should -HaveCount 0
    }

    It 'completes paths of YAML files and of the folders on the way to them' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'at hand')
        $null = New-Item -ItemType Directory $folder/configs
        'x' | Set-Content $folder/one.yaml, $folder/two.yml, $folder/three.json
        Push-Location $folder
        try {
            (Complete 'Get-MlProduct ./').ForEach({ Split-Path $_ -Leaf }) | Should -Be 'configs', 'one.yaml', 'two.yml'
            (Complete 'Test-MlProduct -LiteralPath ./o').ForEach({ Split-Path $_ -Leaf }) | Should -Be 'one.yaml'
            (Complete 'Deploy-MlProduct -Path ./tw').ForEach({ Split-Path $_ -Leaf }) | Should -Be 'two.yml'
            Complete 'Get-MlProduct ./nothing' | Should -BeNullOrEmpty
        }
        finally {
            Pop-Location
        }
    }
}
