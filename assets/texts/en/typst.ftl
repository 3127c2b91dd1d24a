# The check memo as PDF
memo-written-pdf = The memo was written (.pdf, .html and .txt): { $path }
memo-pdf-not-configured = { $told }. PDF needs typst: { $file }
memo-without-pdf = { $told }. No PDF was made. { $problem }
typst-not-configured = Nothing that makes a PDF is configured. The administrator adds a line to { $file }: typst = "/usr/bin/typst"
typst-failed = { $program } made no PDF: { $error }
typst-too-long = { $program } did not end in time and was stopped.
typst-no-pdf = { $program } ended, and there is no PDF.
