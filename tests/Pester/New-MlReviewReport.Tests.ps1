BeforeAll {
    . $PSScriptRoot/common.ps1
    $codeCommit = Join-Path $SamplePath 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml'
    $s3 = Join-Path $SamplePath 'techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml'
}

Describe 'New-MlReviewReport' {
    It 'gives a typed report that knows its product' {
        $product = Get-MlProduct $codeCommit
        $report = $product | New-MlReviewReport
        $report | Should -BeOfType MlOps.MlReviewReport
        [object]::ReferenceEquals($report.Product, $product) | Should -BeTrue
        $report.Format | Should -BeExactly 'Html'
        $report.Body | Should -Match '^<!DOCTYPE html>'
        $report.ResourceCount | Should -Be 13
        $report.EstimatedMonthlyCost | Should -BeGreaterThan 0
        $report.Currency | Should -BeExactly 'USD'
        $report.SizeInBytes | Should -Be ([System.Text.Encoding]::UTF8.GetByteCount($report.Body))
        $report.Path | Should -BeNullOrEmpty
        $report.ChangeCount | Should -BeNullOrEmpty
        $report.Drifted | Should -BeNullOrEmpty
    }

    It 'writes Markdown when asked, or when the file says so by its name' {
        (New-MlReviewReport $codeCommit -Format md).Format | Should -BeExactly 'Markdown'
        { New-MlReviewReport $codeCommit -Format pdf } | Should -Throw -ErrorId 'ParameterArgumentValidationError,MlOps.Cmdlets.NewMlReviewReportCommand'
        (New-MlReviewReport $codeCommit -Format Markdown).Body | Should -Match '^# Review of techcorp-prod-a001-us-west-2-customer-churn-ml\n'
        $report = New-MlReviewReport $codeCommit -OutFile TestDrive:/mine.md
        $report.Format | Should -BeExactly 'Markdown'
        Get-Content -Raw TestDrive:/mine.md | Should -BeExactly (New-MlReviewReport $codeCommit -Format Markdown).Body
    }

    It 'writes into a folder under the conventional name, the same bytes each time' {
        $report = Get-MlProduct $codeCommit | New-MlReviewReport -OutFile TestDrive:/reports
        $name = 'techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-review.html'
        $report.FileName | Should -BeExactly $name
        $report.Path | Should -BeExactly (Join-Path $TestDrive reports $name)
        $null = New-MlReviewReport $codeCommit -OutFile TestDrive:/again
        (Get-FileHash $TestDrive/again/$name).Hash | Should -Be (Get-FileHash $TestDrive/reports/$name).Hash
        Get-ChildItem $TestDrive/again | Should -HaveCount 1
    }

    It 'writes nothing with -WhatIf, and still gives the report' {
        $report = New-MlReviewReport $codeCommit -OutFile TestDrive:/not.html -WhatIf
        $report.ResourceCount | Should -Be 13
        $report.Path | Should -BeNullOrEmpty
        Test-Path TestDrive:/not.html | Should -BeFalse
    }

    It 'reports what it cannot write' {
        'a file' | Set-Content TestDrive:/blocked
        { New-MlReviewReport $codeCommit -OutFile "$TestDrive/blocked/x.html" -ErrorAction Stop } | Should -Throw -ErrorId 'FileNotWritable,MlOps.Cmdlets.NewMlReviewReportCommand'
    }

    It 'does not write one report over another of the same call' {
        $reports = Get-MlProduct $codeCommit, $s3 | New-MlReviewReport -OutFile TestDrive:/one.html -ErrorVariable errors -ErrorAction SilentlyContinue
        $reports | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'FileWrittenBefore,MlOps.Cmdlets.NewMlReviewReportCommand'
    }

    It 'refuses a product with errors and goes on with the next' {
        (Get-Content $codeCommit) -replace '^(\s*)company_prefix:', "`$1colour: red`n`$1company_prefix:" | Set-Content TestDrive:/wrong.yaml
        $reports = Get-MlProduct TestDrive:/wrong.yaml, $s3 -WarningAction SilentlyContinue |
            New-MlReviewReport -ErrorVariable errors -ErrorAction SilentlyContinue
        $reports | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be 'ProductInvalid,MlOps.Cmdlets.NewMlReviewReportCommand'
    }

    It 'takes products, paths and files' {
        (Get-MlProduct $codeCommit, $s3 | New-MlReviewReport).ResourceCount | Should -Be 13, 10
        (Get-ChildItem $s3 | New-MlReviewReport).ResourceCount | Should -Be 10
        (New-MlReviewReport -LiteralPath $s3).ResourceCount | Should -Be 10
    }

    It 'completes formats' {
        Complete 'New-MlReviewReport -Format m' | Should -Be 'Markdown'
    }

    It 'shows what it is in a table' {
        $shown = New-MlReviewReport $codeCommit | Out-String -Width 200
        $shown | Should -Match 'Html\s+13\s+1\s+[\d.]+ USD\s+techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-review\.html'
    }
}

Describe 'New-MlReviewReport with what is deployed' {
    BeforeAll {
        $null = Start-MlSandbox
        $null = Get-MlContext 6> $null
        $product = Get-MlProduct $codeCommit
        $null = $product | Deploy-MlProduct
    }

    AfterAll { Stop-MlSandbox }

    It 'has the changes' {
        ($product | New-MlReviewReport -Deployed).ChangeCount | Should -Be 0
        (Get-Content $codeCommit) -replace 'cost_center: .*', 'cost_center: "CC-9999"' | Set-Content TestDrive:/changed.yaml
        $report = New-MlReviewReport TestDrive:/changed.yaml -Deployed -Format Markdown
        $report.ChangeCount | Should -BeGreaterThan 0
        $report.Body | Should -Match 'of the embedded sandbox, not of AWS'
        $report.Body | Should -Match 'CC-9999'
    }

    It 'has the drift that Test-MlDrift found' {
        $report = $product | New-MlReviewReport -Drift ($product | Test-MlDrift)
        $report.Drifted | Should -BeFalse
        $report.ChangeCount | Should -BeNullOrEmpty
    }

    It 'warns where the drift is of another stack' {
        $drift = $product | Test-MlDrift
        $report = New-MlReviewReport $s3 -Drift $drift -WarningVariable warnings -WarningAction SilentlyContinue
        $report.Drifted | Should -BeNullOrEmpty
        $warnings | Should -Match '^No drift report is about '
    }
}
