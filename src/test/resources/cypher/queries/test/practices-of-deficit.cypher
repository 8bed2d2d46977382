// Published practices that answer a deficit whose name has some words in it.
MATCH (d:Deficit)<-[:ADDRESSES]-(p:Practice {status: 'PUBLISHED'})
WHERE toLower(d.name) CONTAINS $words
RETURN DISTINCT p.title AS title
ORDER BY title
