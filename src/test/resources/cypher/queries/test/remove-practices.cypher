// Removes practices that a test has made.
MATCH (n:Practice {source: 'test'})
WHERE n.id IN $ids
DETACH DELETE n
RETURN count(*) AS gone
