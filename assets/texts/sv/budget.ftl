# Budgeten på skärmen, och många fakturor godkända på en gång
command-budget = Budget
help-budget = Visar omgångens och årens budgetar: betalt, godkänt, infört, planerat och kvar
budget-of-round = Omgång { $round }
budget-of-year = År { $year }
ui-funds-left = budget { $sum }, kvar { $left }
ui-funds-sum = budget { $sum }
ui-funds-unset = ingen budget är satt
ui-funds-over = Överskrids med { $sum } när allt planerat har fakturerats
form-budget-over-round = Överskrider budgeten för omgång { $round } med { $sum }
form-budget-over-year = Överskrider budgeten för år { $year } med { $sum }
reason-overrun-agreed = Överskridningen är överenskommen
reason-budget-grows = Budgeten får mera pengar
refused-overrun-without-reason = Faktura { $claim } överskrider budgeten: skriv varför den godkänns.
command-approve-clear-claims = Godkänn klara
help-approve-clear-claims = Godkänner på en gång alla fakturor som andra har infört och där kontrollen inte har hittat något
hint-approve-all = Godkänn dessa
blocked-nothing-clear = Ingen faktura kan godkännas oläst: i var och en finns något att kontrollera, eller så införde du den själv.
ask-approve-claims = { $count ->
    [one] En faktura
   *[other] { $count } fakturor
  }, sammanlagt { $sum }, där kontrollen inte har hittat något.
ask-approve-found = { $count ->
    [one] I en finns något att kontrollera: den
   *[other] I { $count } finns något att kontrollera: de
  } får vänta.
ask-approve-own = { $count ->
    [one] En införde du själv: om den
   *[other] { $count } införde du själv: om dem
  } beslutar någon annan.
ask-claim = Faktura { $claim } ({ $invoice }), { $guest }: { $sum }
change-approve-claims = { $count ->
    [one] En faktura godkänd
   *[other] { $count } fakturor godkända
  }, sammanlagt { $sum }
