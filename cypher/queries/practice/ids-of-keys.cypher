// The ids of practices of an import source, by their keys there.
MATCH (n:Practice {source: $source})
WHERE n.externalKey IN $keys
RETURN n.externalKey AS key, n.id AS id
ORDER BY id
