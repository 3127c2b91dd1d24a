# Checklistornas mallar: med vilken lista ett nytt besök eller byte börjar
item-added-to-list = punkt tillagd i checklistan
command-checklists = Checklistornas mallar
help-checklists = Ändrar listorna som nya besök och byten börjar med
template-title = Checklista för en ny dag: { $kind }
template-other = Tab: { $kind }
template-as-given = * obligatorisk, ← kvitteras av sig själv. Listan är programmets egen. En ändring gäller nya besök; g ger punkten också till överenskomna.
template-edited = * obligatorisk, ← kvitteras av sig själv. Listan är ändrad av er. En ändring gäller nya besök; g ger punkten också till överenskomna.
template-ticked-from = kvitteras { $fact }
template-end-of-phase = Punkten står redan ytterst i sitt skede ({ $phase }). Skedet byts genom att ändra punkten (e).
hint-give-item = Ge till överenskomna
hint-other-list = Andra listan
form-title-template-item = Punkt i checklistan: { $kind }
form-title-new-template-item = Ny punkt i checklistan: { $kind }
form-words-fi = På finska
form-words-sv = På svenska
form-words-en = På engelska
form-words-hint = Vad som ska göras eller avtalas
form-words-other-hint = Om tomt visas punkten på ett annat språk
form-words-of-fact-hint = Punkten kvitteras fortfarande { $fact }, fast orden ändras
form-item-mandatory = Obligatorisk
form-item-mandatory-hint = Om punkten hör till varje besöksdag. ← → byter.
change-add-template-item = I checklistan ({ $kind }) tillagt ”{ $item }”
change-edit-template-item = I checklistan ({ $kind }) ändrad ”{ $item }”
change-remove-template-item = Ur checklistan ({ $kind }) borttaget ”{ $item }”
change-remove-template-item-of-fact = Ur checklistan ({ $kind }) borttaget ”{ $item }”: den väntas inte av nya besök och kvitteras inte av sig själv
change-move-template-item = I checklistan ({ $kind }) flyttat ”{ $item }”
change-give-template-item = ”{ $item }” ({ $kind }) tillagd i checklistan för { $count ->
    [one] ett besök
   *[other] { $count } besök
}
refused-too-many-items = En checklista kan ha högst { $most } punkter
refused-last-template-item = Listans enda punkt kan inte tas bort: lägg först till en annan
refused-template-item-twice = I listan finns redan ”{ $item }”
refused-nobody-lacks-item = Ingen saknar ”{ $item }”: alla vars dag ligger framför har den redan
record-template_item = punkt i checklistans mall
field-fi = på finska
field-sv = på svenska
field-en = på engelska
field-wording = ord
cli-about-visits-template = Ändrar listorna som nya besök och byten börjar med
cli-about-visits-template-list = Räknar upp listans punkter
cli-about-visits-template-add = Lägger till en punkt i listan
cli-about-visits-template-edit = Ändrar en punkts ord, skede eller obligatoriskhet
cli-about-visits-template-remove = Tar bort en punkt ur listan; besök som har den behåller den
cli-about-visits-template-move = Flyttar en punkt inom dess skede
cli-about-visits-template-give = Ger punkten också till överenskomna besök vars dag inte är förbi
cli-arg-listed-kind = Vilken lista: besök (visit) eller byte (swap); utan den båda
cli-arg-template-kind = Vilken lista: besök (visit) eller byte (swap)
cli-arg-template-item = Punktens nummer eller nyckel, så som template list visar dem
cli-arg-template-direction = Vart: upp (up) eller ner (down)
cli-arg-words-fi = Orden på finska
cli-arg-words-sv = Orden på svenska
cli-arg-words-en = Orden på engelska
cli-arg-item-mandatory = Punkten hör till varje besöksdag
cli-arg-item-optional = Punkten är inte obligatorisk
cli-no-such-template-item = Checklistan ({ $kind }) har ingen punkt ”{ $item }”. Se: kumppani visits template list

# Dagens program på kommandoraden
cli-about-visits-programme = Besöksdagens tidsatta program: lista, tillägg, ändring och borttagning
cli-about-visits-programme-list = Räknar upp programpunkterna och vad som är märkligt i dem
cli-about-visits-programme-add = Lägger till en programpunkt
cli-about-visits-programme-edit = Ändrar en programpunkt; det som inte nämns blir kvar
cli-about-visits-programme-remove = Tar bort en programpunkt
cli-about-visits-programme-from-source = Lägger till punkter ur den färdiga listan; utan namn de som hör till varje besök
cli-about-visits-programme-from-plan = Lägger till de rader i den mottagna planen som börjar med ett klockslag
cli-arg-slot = Punktens nummer i listan
cli-arg-slot-time = När: 9.30 eller 9.30-10.15
cli-arg-new-time = När: 9.30 eller 9.30-10.15
cli-arg-slot-title = Vad som görs då
cli-arg-new-title = Vad som görs då
cli-arg-slot-minutes = Längd i minuter
cli-arg-slot-kind = Slag: mandatory, library, fun, wellbeing (arbetshälsa), break (paus) eller travel (resa)
cli-arg-new-kind = Slag: mandatory, library, fun, wellbeing (arbetshälsa), break (paus) eller travel (resa)
cli-arg-slot-payer = Betalare: ake, municipality (kommunen) eller none; utan den slagets vanliga
cli-arg-source-items = Punkter ur den färdiga listan
cli-no-such-slot = Programmet har ingen punkt { $number }. Se: kumppani visits programme VISIT list
cli-no-slots = Dagen har inget program. Lägg till: kumppani visits programme VISIT from-source
cli-source-is-there = Programmet har redan allt som begärdes ur listan
cli-no-timed-lines = Den mottagna planen har inga rader med klockslag som inte redan finns i programmet

# Planer från en blankett
plans-not-a-list = Tabellen är ingen lista över planer: den bör ha dagens program och beställningsreferens, eller program, värd och gäster. Rubriker: { $found }
plans-two-columns = Två kolumner kan betyda detsamma ({ $field }): { $first } och { $second }. Ta bort den ena, eller ge --map { $field }="{ $first }"
plans-no-column = Kolumnen { $header } finns inte. Rubriker: { $found }
plans-no-words = raden har inget program för dagen
plans-no-visit = referensen saknas och värd och gäster är inte nämnda: lägg till beställningsreferensen
plans-unknown-reference = inget besök i omgången har denna referens: kontrollera referensen
plans-no-visit-between = mellan dessa bibliotek finns inget sådant besök i omgången: kontrollera vilketdera som är värd
plans-which-visit = mellan dessa bibliotek finns flera besök: lägg till beställningsreferensen. Kanske något av dessa: { $visits }
plans-other-day = besökets dag är { $has }, i planen { $says }: dagen ändrades inte
plans-other-count = antecknat antal deltagare är { $has }, i planen { $says }: antalet ändrades inte
plans-import-tally = Nya planer { $plans }, redan antecknade { $known }, felaktiga poster { $problems }
shell-preview-plans = Planer för besöksdagar, { $count } poster
change-import-plans = { $count ->
    [one] En plan
   *[other] { $count } planer
} ur filen { $file }
change-paste-plans = { $count ->
    [one] En plan
   *[other] { $count } planer
} ur urklipp
cli-about-visits-import = Antecknar dagarnas planer ur en blankettexport, en rad per plan: alla eller ingen
cli-arg-plan-map = Vilken rubrik som är vilket fält, till exempel programme="Dagens gång" eller date=#3
cli-plan-field-unknown = Fältet { $field } finns inte. Fält: { $known }
cli-column-found = planen nämner
