// The external keys of nodes by their ids.
MATCH (n:Practice|Organisation)
WHERE n.id IN $ids
RETURN n.id AS id, n.source AS source, n.externalKey AS key
ORDER BY id
