// The ids of practices of an import source, by their keys there; those that were merged into others stand for those.
MATCH (n:Practice|Merged {source: $source})
WHERE n.externalKey IN $keys AND (n:Practice OR n.mergedLabel = 'Practice')
MATCH (n)-[:MERGED_INTO*0..50]->(practice:Practice)
RETURN n.externalKey AS key, practice.id AS id
ORDER BY id
