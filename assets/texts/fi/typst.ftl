# Tarkastusmuistio PDF:nä
memo-written-pdf = Muistio kirjoitettu (.pdf, .html ja .txt): { $path }
memo-pdf-not-configured = { $told }. PDF vaatii typstin: { $file }
memo-without-pdf = { $told }. PDF jäi tekemättä. { $problem }
typst-not-configured = PDF:n tekijää ei ole määritetty. Pääkäyttäjä lisää tiedostoon { $file } rivin: typst = "/usr/bin/typst"
typst-failed = { $program } ei tehnyt PDF:ää: { $error }
typst-too-long = { $program } ei päättynyt ajoissa, joten se lopetettiin.
typst-no-pdf = { $program } päättyi, mutta PDF:ää ei syntynyt.
