pair-status-suggested = föreslaget
pair-status-accepted = godkänt
pair-status-asked = meddelat
pair-status-confirmed = bekräftat

pair-language-fi = finska
pair-language-sv = svenska
pair-language-en = engelska

pair-ratio-same = lika stora
pair-ratio-half = en och en halv gång så stor
pair-ratio-double = dubbelt så stor
pair-ratio-times = { $times } gånger så stor

pair-reason-size-inhabitants = Storlek: { $a } { $size_a } och { $b } { $size_b } invånare, { $ratio } → { $points }
pair-reason-size-staff = Storlek: { $a } { $size_a } och { $b } { $size_b } årsverken, { $ratio } → { $points }
pair-reason-size-loans = Storlek: { $a } { $size_a } och { $b } { $size_b } lån per år, { $ratio } → { $points }
pair-reason-size-visits = Storlek: { $a } { $size_a } och { $b } { $size_b } besök per år, { $ratio } → { $points }
pair-reason-size-unknown = Storlek: ingen gemensam uppgift om storleken, räknas som medel → { $points }
pair-reason-distance = Avstånd: uppskattningsvis { $road } enkel väg → { $points }
pair-reason-distance-ferry = Avstånd: uppskattningsvis { $road } enkel väg, med färja på vägen, så resan tar längre tid → { $points }
pair-reason-distance-unknown = Avstånd: läget är inte känt, räknas som genomsnittligt → { $points }
pair-reason-minutes = Resa: { $minutes } min i vardera riktningen (antecknad tid) → { $points }
pair-reason-minutes-ferry = Resa: { $minutes } min i vardera riktningen (antecknad tid, med färja) → { $points }
pair-topic = ”{ $topic }”
pair-reason-interests = Gemensamma teman: { $topics } ({ $words }) → { $points }
pair-reason-interests-chosen = Gemensamma teman: { $topics } → { $points }
pair-reason-interests-apart = Teman: inga gemensamma; { $a }: { $topics_a }; { $b }: { $topics_b } → { $points }
pair-reason-interests-unknown = Teman: inget tema kändes igen i svaret, räknas som genomsnittligt → { $points }
pair-reason-language = Olika arbetsspråk: { $a } och { $b } → { $points }
pair-reason-cooperation = Samarbetar redan ({ $from } nämnde: { $to }) → { $points }
pair-reason-cooperation-both = Samarbetar redan ({ $a } och { $b } nämnde varandra) → { $points }
pair-reason-go-on = Båda vill fortsätta samarbetet ({ $a } och { $b }) → +{ $points }
pair-reason-earlier = Var ett par redan tidigare ({ $periods }) → { $points }

past-not-a-list = Detta är ingen lista på tidigare par: den behöver en kolumn för perioden (period, år) och minst två för bibliotek (bibliotek, partnerbibliotek). Kolumner: { $found }.
past-two-periods = Två kolumner kunde vara perioden: ”{ $first }” och ”{ $second }”. Ge den ena ett annat namn.
past-no-period = perioden saknas. Skriv år eller omgång.
past-one-library = det andra biblioteket saknas.
past-same-library = samma verksamhetsställe är redan den ena parten.
past-unsure = { $why } Alternativ: { $candidates }. Skriv verksamhetsställets namn eller id.

pair-left-alone = Det finns inga andra utan par: t föreslår en trio, och kumppani pairs mend visar vilket par som borde upplösas.
pair-left-municipality = Alla andra utan par är från samma kommun.
pair-left-unknown = Ingen vet ännu vilket bibliotek det gäller. Välj biblioteket först (2, v).
pair-left-forbidden = Alla andra par är förbjudna eller så är de andra från samma kommun.
pair-left-locked = De lämpliga partnerna är låsta till andra par.
pair-left-odd = Antalet anmälningar är udda, så en blir utan par.
pair-left-short = Det finns inte lämpliga partner för alla.

pair-lock-not-accepted = Låsningen { $a } – { $b } kan inte följas: båda måste först tas med.
pair-lock-settled = Låsningen { $a } – { $b } kan inte följas: den ena är redan i ett godkänt par.
pair-lock-municipality = Låsningen { $a } – { $b } kan inte följas: två från samma kommun bildar inte par.
pair-lock-unknown = Låsningen { $a } – { $b } kan inte följas: det enas bibliotek är inte känt ännu.
pair-lock-taken = Låsningen { $a } – { $b } kan inte följas: den ena är redan låst till ett annat par.

pair-why-same = Välj två olika anmälningar.
pair-why-not-accepted = { $name } är inte med i parbildningen: bara de som tagits med bildar par.
pair-why-settled = { $name } är redan i ett godkänt par.
pair-why-municipality = Två från samma kommun bildar inte par: de är redan kolleger.
pair-why-total = Sammanlagt { $points } poäng
pair-why-forbidden = Paret är förbjudet.
pair-why-locked = Paret är låst.
pair-why-locked-elsewhere = { $name } är låst till andra; lås upp det först.
pair-why-chosen = Paret hör till den bästa lösningen. Utan det skulle helheten förlora { $price } poäng.
pair-why-chosen-fewer = { $count ->
    [one] Paret hör till den bästa lösningen. Utan det skulle det bli ett par färre.
   *[other] Paret hör till den bästa lösningen. Utan det skulle det bli { $count } par färre.
  }
pair-why-chosen-gains = Paret hör till den bästa lösningen, eftersom någon som var utan par förra gången annars skulle bli utan igen. Utan det vore poängen { $price } fler.
pair-why-forced-gains = Paret hör inte till den bästa lösningen: om de två bildar par blir poängen { $price } fler, men någon som var utan par förra gången blir utan igen.
pair-why-forced = Paret hör inte till den bästa lösningen. Om de två bildar par förlorar helheten { $price } poäng.
pair-why-lock-costs = Utan låsningen vore de inte ett par: låsningen kostar { $price } poäng.
pair-why-forced-fewer = { $count ->
    [one] Paret hör inte till den bästa lösningen. Om de två bildar par blir det ett par färre.
   *[other] Paret hör inte till den bästa lösningen. Om de två bildar par blir det { $count } par färre.
  }

pair-reason-waited = { $name } blev utan par förra gången och får därför ett par före andra.
pair-left-again = Blev utan par redan förra gången. Fler par går inte att få utan att någon annan som har väntat får vänta igen.
pair-shortage = Dessa { $count } kan bilda par bara med { $only_count ->
        [one] denna enda
       *[other] dessa { $only_count }
    }: { $names } – { $only_count ->
        [one] möjligt par
       *[other] möjliga par
    }: { $only }. Därför blir { $left ->
        [one] en
       *[other] { $left }
    } utan par.
pair-shortage-groups = Ur var och en av dessa { $count } grupper måste någon få ett par utanför gruppen: { $names }. { $only_count ->
        [one] Möjlig är bara en
       *[other] Möjliga är bara { $only_count }
    }: { $only }. Därför blir { $left ->
        [one] en
       *[other] { $left }
    } utan par.
pair-shortage-odd = Dessa { $count } kan bilda par bara med varandra, och antalet är udda: { $names }. Därför blir en utan par.
pair-shortage-more = och { $count } till

trio-reason = { $a } – { $b }: { $points }
trio-visits = Besöken går runt: { $b } → { $a }, { $c } → { $b }, { $a } → { $c }
trio-why-locked = Trion är låst.
trio-why-costs = Som trio förlorar helheten { $price } poäng (för var och en räknas medeltalet av poängen till de egna partnerna).
trio-why-gains = Som trio får helheten { $price } poäng mer, eftersom fler kommer med (för var och en räknas medeltalet av poängen till de egna partnerna).

pair-why-accepted = Redan godkänt. I jämförelsen är de lediga igen; andra godkända par består.

alternative-group = { $names } ({ $points })
alternative-change = { $name } { $before } → { $after }
alternative-gain = { $name } { $after } (nu utan par)
alternative-second = { $name }: näst bästa par vore { $partner } ({ $points }).
alternative-second-none = { $name } skulle då bli utan par.
alternative-broken = Skulle upplösas: { $list }
alternative-made = Skulle bildas: { $list }
alternative-worse = Poängen skulle sjunka: { $list }
alternative-better = Poängen skulle stiga: { $list }
alternative-waiting = Skulle bli utan par: { $list }

way = { $group }: { $instead }, { $cost }. { $moved }
way-pair = Par med { $partner } ({ $points })
way-trio = Trio { $names } ({ $points })
way-waits = { $names } skulle bli utan par
way-nobody-waits = ingen annan skulle bli utan
way-costs = { $price } poäng mindre
way-gains = { $price } poäng mer
way-others-stay = Andra par består.
way-others-move = Nya par: { $list }.

edges-empty = Filen är tom: på första raden ska rubrikerna a, b och weight stå.
edges-not-text = Filen är inte UTF-8-text: spara den som CSV (UTF-8).
edges-no-column = Rubrikraden saknar kolumnen { $column }: det behövs a, b och weight.
edges-broken = Rad { $row } (filens rad { $line }): antalet kolumner stämmer inte med rubriken. Rätta raden.
edges-no-name = Rad { $row } (filens rad { $line }): namnet saknas. Fyll i a och b.
edges-weight = Rad { $row } (filens rad { $line }): ”{ $value }” duger inte som vikt. Ange ett heltal eller högst två decimaler.
edges-loop = Rad { $row } (filens rad { $line }): { $name } bildar par med sig själv. Ta bort raden.
edges-twice = Rad { $row } (filens rad { $line }): paret { $a } – { $b } finns redan på rad { $first }. Ta bort det ena.
edges-too-many-rows = Rad { $row } (filens rad { $line }): det finns fler än { $most } par. Dela upp filen.
edges-too-heavy = Vikterna är för stora för så många namn. Minska dem.
edges-not-proven = Resultatet kunde inte bevisas vara riktigt ({ $problem }). Det visas inte; meddela felet till utvecklarna.

measure-staff = årsverken
measure-loans = lån per år
measure-visits = besök per år
measure-inhabitants = invånarantal
difference-nothing = ingenting nytt
difference-pairs = { $kept } kvar, { $new } nya
difference-gained = sammanlagt { $points } poäng mer
difference-lost = sammanlagt { $points } poäng mindre
difference-worse = mest förlorar { $name } ({ $before } → { $after })
command-distribution = Poängfördelning
help-distribution = Visar hur de valda parens poäng ligger bland alla möjliga pars
distribution-title = Poängens fördelning
distribution-points = Poäng
distribution-possible = Möjliga par
distribution-chosen = Valda par
distribution-possible-mean = { $count ->
    [one] 1 möjligt par: { $mean } poäng.
   *[other] { $count } möjliga par, i medeltal { $mean } poäng.
}
distribution-chosen-mean = { $count ->
    [one] 1 valt: { $mean } poäng. I en trio räknas varje par.
   *[other] { $count } valda, i medeltal { $mean } poäng. I en trio räknas varje par.
}
distribution-none-chosen = Inget par är valt ännu.
command-handout = Utdelningsblad
help-handout = Visar paren så som de tas upp på kollegornas möte; w skriver en sida att skriva ut
hint-save-handout = Skriv sidan (.html)
handout-title = Partnerbibliotek { $round }: par
handout-title-named = Partnerbibliotek { $round }: förslaget ”{ $name }”
handout-day = { $day }
handout-count = { $groups } par, { $alone } utan par.
handout-optimal = De föreslagna paren är de bästa möjliga: bevisat.
handout-at-most = De föreslagna paren har sammanlagt { $points } poäng; ingen annan indelning kan få mer än { $most }.
handout-cost = Resekostnaderna är uppskattningsvis { $cost } (bara en uppskattning).
handout-cost-within = Resekostnaderna är uppskattningsvis { $cost } (bara en uppskattning). Av budgeten { $budget } skulle { $difference } bli kvar.
handout-cost-over = Resekostnaderna är uppskattningsvis { $cost } (bara en uppskattning). Budgeten { $budget } skulle överskridas med { $difference }.
handout-cost-unknown = Resekostnaderna kan inte uppskattas: kilometerersättningen eller avstånden är inte kända.
left-over-unsolved = Paren har inte lösts sedan den här togs med.
handout-unnamed = Anmälan { $registration }
handout-number = Nr
handout-libraries = Bibliotek
handout-points = Poäng
handout-way = Resa
handout-status = Läge
handout-alone = Utan par
handout-nothing = Omgången har inga par ännu. Lös paren först.
handout-written = Utdelningsbladet skrevs: { $path }
handout-there-already = Samma utdelningsblad finns redan: { $path }
export-sheet-pairs = Par
export-sheet-whole = Sammandrag
export-library = Bibliotek
export-municipality = Kommun
export-kilometres = Resa km (uppskattad)
export-minutes = Resa min (angiven)
export-why = Motiveringar
times-not-a-list = Detta är ingen lista på restider: den behöver en kolumn var för från, till och minuter (from, to, minutes). Kolumner: { $found }.
times-one-library = ett verksamhetsställe behövs. Skriv dess namn eller id.
times-same-library = samma verksamhetsställe är i båda ändarna av resan.
times-minutes-malformed = ange minuterna som ett heltal 1–{ $most }.
times-twice = post { $first } har en annan tid för samma resa. Lämna en av dem.
times-tally = Nya { $added }, ändrade { $changed }, kända { $known }, felaktiga { $problems }.
times-touched = Tiden ändras för dessa par; poängen räknas av den när paren löses på nytt:

choice-title = Nytt förslag bredvid det nuvarande
choice-title-kept = Förslaget ”{ $name }” bredvid det nuvarande
choice-new = Nya
choice-gone = Nuvarande
choice-worse = Sämre
choice-left-over = Utan par
choice-kept = Oförändrade
choice-count = { $count } par (nu { $before })
choice-gained = skillnad +{ $points }
choice-lost = skillnad { $points }
left-over-not-taken = Dess par lämnades bort när bara en del av förslaget togs.
offer-not-free = { $name } är inte längre ledig.
offer-changed = { $name }: anmälan har ändrats efter att förslaget räknades.
offer-no-pair = Det här paret är inte tillåtet.
proposals-title = Sparade förslag
proposals-standing = Nuvarande förslaget
proposals-pairs = par
proposals-left-over = utan
proposals-points = poäng
proposals-worst = sämst
proposals-cost = uppsk.
proposals-none = Det finns inga förslag. Räkna ut paren först; sedan kan förslaget sparas under ett namn och jämföras med andra.
proposals-kept-by = Sparat av { $who } { $day }.
proposals-optimal = Bästa möjliga av de anmälningar som det räknades på.
proposals-computed-from = Räknat efter rad { $entry } i ändringsloggen.
proposals-sums = { $count } par, { $points }
ui-pair-changed = ändrad

mend-leave = Antingen lämnas utan par: { $names }.
mend-breaks-told = { $count ->
    [one] Eller så upplöses ett par som biblioteken redan känner till: { $pairs }.
   *[other] Eller så upplöses { $count } par som biblioteken redan känner till: { $pairs }.
}
mend-breaks-accepted = { $count ->
    [one] Eller så upplöses ett godkänt par som ingen har fått veta om: { $pairs }.
   *[other] Eller så upplöses { $count } godkända par som ingen har fått veta om: { $pairs }.
}
mend-new = Då skulle de nya paren vara: { $pairs }.
mend-how = Upplösning: g b i vyn Par eller kumppani pairs mend --save.
command-mend = Upplösning som sista utväg
help-mend = Visar om fler skulle få ett par ifall så få beslutade par som möjligt upplöstes; Enter upplöser dem
hint-mend = Upplös och föreslå nya
hint-leave-alone = Låt vara
blocked-nothing-decided = Inget par är beslutat ännu.
mend-nothing = Ingen fler skulle få ett par om beslutade par upplöstes. Ett par vars besök har en dag eller en faktura står kvar.
offer-locked = { $name } är låst till ett annat par.
proposals-working = Räknar ut hur förslaget ser ut nu…
ui-pair-also-elsewhere = { $name }: samma bibliotek finns också i paret { $other }
ask-break-told = Biblioteken { $names } vet redan om paret. Också besöken försvinner; berätta det för biblioteken.
hint-break = Upplös
