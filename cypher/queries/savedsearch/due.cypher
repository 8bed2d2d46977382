// The saved searches whose digest is due, in the order of their ids.
MATCH (search:SavedSearch)
WHERE search.nextOn <= $today AND search.id > $after
RETURN search
ORDER BY search.id
LIMIT $limit
