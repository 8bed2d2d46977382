// Keeps the day that a shelf was opened on.
MATCH (shelf:SavedShelf {keyHash: $keyHash})
SET shelf.usedOn = $today
RETURN shelf.usedOn AS usedOn
