# Who else is here
ui-watched-by-one = { $who } is looking at this
ui-watched-by-two = { $who } and { $other } are looking at this
ui-watched-by-several = { $count } others are looking at this
ui-watched-by-myself = your other session is here
ui-also-here = also here: { $who }
