# Granskningspromemorian som PDF
memo-written-pdf = Promemorian skrevs (.pdf, .html och .txt): { $path }
memo-pdf-not-configured = { $told }. PDF kräver typst: { $file }
memo-without-pdf = { $told }. Ingen PDF gjordes. { $problem }
typst-not-configured = Ingenting som gör PDF är angivet. Administratören lägger till en rad i filen { $file }: typst = "/usr/bin/typst"
typst-failed = { $program } gjorde ingen PDF: { $error }
typst-too-long = { $program } blev inte klart i tid och avslutades.
typst-no-pdf = { $program } blev klart, men det kom ingen PDF.
