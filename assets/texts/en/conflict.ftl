# When two write into one record at the same time.
ui-conflict-fields = { $actor } saved a newer version ({ $at }) while you were typing. Choose field by field which stays: ● is saved, ○ is not. Nothing has been written over yet.
ui-conflict-fields-somebody = Somebody saved a newer version while you were typing. Choose field by field which stays: ● is saved, ○ is not. Nothing has been written over yet.
ui-conflict-side-mine = 1 you
ui-conflict-side-theirs = 2 { $actor }
ui-conflict-side-theirs-somebody = 2 the other
ui-conflict-none-differs = You both wrote the same: no field differs. Enter closes the form.
ui-conflict-alike = The same on both sides
hint-other-side = Switch
hint-all-mine = Yours
hint-all-theirs = Theirs
toast-left-to-other = Nothing was written: the record is as the other saved it, and your draft was dropped.
