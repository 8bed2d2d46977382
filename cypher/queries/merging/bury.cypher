// Sets aside nodes that are merged into others: they lose their label, and lead to those.
UNWIND $rows AS row
MATCH (loser) WHERE elementId(loser) = row.loser
MATCH (survivor) WHERE elementId(survivor) = row.survivor
CALL (row, loser) {
  REMOVE loser:$(row.label)
  SET loser:Merged, loser.mergedLabel = row.label
}
CREATE (loser)-[:MERGED_INTO {merge: $merge}]->(survivor)
RETURN count(*) AS buried
