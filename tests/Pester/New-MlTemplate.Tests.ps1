BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $s3 = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
}

Describe 'New-MlTemplate' {
    It 'makes 13 resources with CodeCommit and 10 with S3' {
        (New-MlTemplate $codeCommit).ResourceCount | Should -Be 13
        (New-MlTemplate $s3).ResourceCount | Should -Be 10
    }

    It 'gives a typed template that knows its product' {
        $product = Get-MlProduct $codeCommit
        $template = $product | New-MlTemplate
        $template | Should -BeOfType MlOps.MlTemplate
        [object]::ReferenceEquals($template.Product, $product) | Should -BeTrue
        $template.ResourceCount | Should -Be 13
        $template.Resources.Keys | Should -HaveCount 13
        $template.Format | Should -BeExactly 'YAML'
        $template.Body | Should -Match '(?m)^Resources:'
        $template.Resources['ArtifactsBucket'].Type | Should -BeExactly 'AWS::S3::Bucket'
        $template.SizeInBytes | Should -Be ([System.Text.Encoding]::UTF8.GetByteCount($template.Body))
        $template.Path | Should -BeNullOrEmpty
    }

    It 'writes JSON when asked' {
        $template = New-MlTemplate $codeCommit -Format json
        $template.Format | Should -BeExactly 'JSON'
        ($template.Body | ConvertFrom-Json -AsHashtable).Resources.Count | Should -Be 13
    }

    It 'writes into a folder under the conventional name, the same bytes each time' {
        $template = Get-MlProduct $codeCommit | New-MlTemplate -OutFile TestDrive:/templates
        $name = 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml'
        $template.FileName | Should -BeExactly $name
        $template.Path | Should -BeExactly (Join-Path $TestDrive templates $name)
        $null = New-MlTemplate $codeCommit -OutFile TestDrive:/again
        (Get-FileHash $TestDrive/again/$name).Hash | Should -Be (Get-FileHash $TestDrive/templates/$name).Hash
        (Get-Item $TestDrive/again/$name).Length | Should -BeGreaterThan 10000
        'stale' | Set-Content $TestDrive/again/$name
        $null = New-MlTemplate $codeCommit -OutFile TestDrive:/again
        (Get-FileHash $TestDrive/again/$name).Hash | Should -Be (Get-FileHash $TestDrive/templates/$name).Hash
        Get-ChildItem $TestDrive/again | Should -HaveCount 1
    }

    It 'writes to a file of the name given' {
        (New-MlTemplate $codeCommit -OutFile TestDrive:/mine.yaml).Path | Should -BeExactly (Join-Path $TestDrive 'mine.yaml')
        Get-Content -Raw TestDrive:/mine.yaml | Should -BeExactly (New-MlTemplate $codeCommit).Body
    }

    It 'writes nothing with -WhatIf, and still gives the template' {
        (New-MlTemplate $codeCommit -OutFile TestDrive:/not.yaml -WhatIf).ResourceCount | Should -Be 13
        Test-Path TestDrive:/not.yaml | Should -BeFalse
    }

    It 'reports what it cannot write' {
        'a file' | Set-Content TestDrive:/blocked
        { New-MlTemplate $codeCommit -OutFile "$TestDrive/blocked/x.yaml" -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotWritable,MlOps.Cmdlets.NewMlTemplateCommand'
    }

    It 'refuses a product with errors and goes on with the next' {
        (Get-Content $codeCommit) -replace '^(\s*)company_prefix:', "`$1colour: red`n`$1company_prefix:" | Set-Content TestDrive:/wrong.yaml
        $templates = Get-MlProduct TestDrive:/wrong.yaml, $s3 -WarningAction SilentlyContinue |
            New-MlTemplate -ErrorVariable errors -ErrorAction SilentlyContinue
        $templates | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.NewMlTemplateCommand'
    }

    It 'completes formats' {
        Complete 'New-MlTemplate -Format j' | Should -Be 'JSON'
    }

    It 'writes nothing where $WhatIfPreference is set' {
        $WhatIfPreference = $true
        $template = New-MlTemplate $codeCommit -OutFile "$TestDrive/not.yaml" 6> $null
        $WhatIfPreference = $false
        $template.ResourceCount | Should -Be 13
        $template.Path | Should -BeNullOrEmpty
        Test-Path $TestDrive/not.yaml | Should -BeFalse
    }

    It 'takes products, paths and files' {
        (Get-MlProduct $codeCommit, $s3 | New-MlTemplate).ResourceCount | Should -Be 13, 10
        (Get-ChildItem $s3 | New-MlTemplate).ResourceCount | Should -Be 10
        (New-MlTemplate -LiteralPath $s3).ResourceCount | Should -Be 10
    }

    It 'writes JSON into a file that says so by its name' {
        $template = New-MlTemplate $codeCommit -OutFile TestDrive:/mine.json
        $template.Format | Should -BeExactly 'JSON'
        (Get-Content -Raw TestDrive:/mine.json | ConvertFrom-Json -AsHashtable).Resources.Count | Should -Be 13
    }

    It 'does not write one template over another of the same call' {
        $templates = Get-MlProduct $codeCommit, $s3 | New-MlTemplate -OutFile TestDrive:/one.yaml -ErrorVariable errors -ErrorAction SilentlyContinue
        $templates | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'FileWrittenBefore,MlOps.Cmdlets.NewMlTemplateCommand'
        Get-Content -Raw TestDrive:/one.yaml | Should -BeExactly (New-MlTemplate $codeCommit).Body
    }
}
