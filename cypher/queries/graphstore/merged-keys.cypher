// Under which keys the nodes stand now whose keys of an import source were merged away, in no order.
MATCH (n:Merged {source: $source})-[:MERGED_INTO*1..50]->(last)
WHERE n.externalKey IS NOT NULL AND NOT last:Merged AND last.externalKey IS NOT NULL
RETURN n.mergedLabel AS label, n.externalKey AS key, last.source AS source, last.externalKey AS presentKey
