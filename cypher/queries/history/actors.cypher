// Who has changed the catalogue: roles and parts of the product, in the order of the alphabet.
MATCH (entry:HistoryEntry)
RETURN DISTINCT entry.actor AS actor
ORDER BY actor
LIMIT 50
