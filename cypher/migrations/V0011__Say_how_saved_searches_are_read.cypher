// A saved search says how its text is read, of which literally is one way.
MATCH (search:SavedSearch)
WHERE search.literal IS NOT NULL
SET search.mode = CASE WHEN search.literal THEN 'LITERAL' ELSE 'FORGIVING' END
REMOVE search.literal;
