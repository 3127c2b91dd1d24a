# Vem som också är här
ui-watched-by-one = { $who } tittar på den här
ui-watched-by-two = { $who } och { $other } tittar på den här
ui-watched-by-several = { $count } andra tittar på den här
ui-watched-by-myself = din andra session är här
ui-also-here = här också: { $who }
