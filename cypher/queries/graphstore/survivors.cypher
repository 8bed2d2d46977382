// Into which nodes others were merged, in no order.
UNWIND $ids AS id
MATCH (n:Merged {id: id, mergedLabel: $label})-[:MERGED_INTO*1..50]->(last)
WHERE NOT last:Merged
RETURN id, last.id AS survivor
