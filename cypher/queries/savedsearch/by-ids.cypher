// Saved searches by their ids, in the order of these.
MATCH (search:SavedSearch)
WHERE search.id IN $ids
RETURN search
ORDER BY search.id
