# Kuka muu on paikalla
ui-watched-by-one = { $who } katsoo tätä
ui-watched-by-two = { $who } ja { $other } katsovat tätä
ui-watched-by-several = { $count } muuta katsoo tätä
ui-watched-by-myself = toinen istuntosi on tässä
ui-also-here = paikalla myös: { $who }
