# Budjetti ruudulla, ja monen laskun hyväksyminen kerralla
command-budget = Budjetti
help-budget = Näyttää kierroksen ja vuosien budjetit: maksettu, hyväksytty, kirjattu, suunniteltu ja jäljellä
budget-of-round = Kierros { $round }
budget-of-year = Vuosi { $year }
ui-funds-left = budjetti { $sum }, jäljellä { $left }
ui-funds-sum = budjetti { $sum }
ui-funds-unset = budjettia ei ole asetettu
ui-funds-over = Ylittyy { $sum }, kun kaikki suunniteltu on laskutettu
form-budget-over-round = Ylittää kierroksen { $round } budjetin: { $sum } liikaa
form-budget-over-year = Ylittää vuoden { $year } budjetin: { $sum } liikaa
reason-overrun-agreed = Budjetin ylityksestä on sovittu
reason-budget-grows = Budjettiin saadaan lisää rahaa
refused-overrun-without-reason = Lasku { $claim } ylittää budjetin: kirjoita hyväksymisen syy.
command-approve-clear-claims = Hyväksy selvät
help-approve-clear-claims = Hyväksyy kerralla kaikki muiden kirjaamat laskut, joista tarkastus ei löytänyt mitään
hint-approve-all = Hyväksy nämä
blocked-nothing-clear = Yhtään laskua ei voi hyväksyä lukematta: jokaisessa on jotain tarkistettavaa, tai kirjasit sen itse.
ask-approve-claims = { $count ->
    [one] Yksi lasku
   *[other] { $count } laskua
  }, yhteensä { $sum }, joista tarkastus ei löytänyt mitään.
ask-approve-found = { $count ->
    [one] Yhdessä on tarkistettavaa: se jää
   *[other] { $count } laskussa on tarkistettavaa: ne jäävät
  } odottamaan.
ask-approve-own = { $count ->
    [one] Yhden kirjasit itse: siitä
   *[other] { $count } kirjasit itse: niistä
  } päättää joku toinen.
ask-claim = Lasku { $claim } ({ $invoice }), { $guest }: { $sum }
change-approve-claims = { $count ->
    [one] Yksi lasku hyväksytty
   *[other] { $count } laskua hyväksytty
  }, yhteensä { $sum }
