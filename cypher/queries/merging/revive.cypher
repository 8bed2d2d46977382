// Brings back nodes that were merged into others.
UNWIND $rows AS row
MATCH (loser) WHERE elementId(loser) = row.loser
CALL (loser) {
  MATCH (loser)-[into:MERGED_INTO]->()
  DELETE into
}
CALL (row, loser) {
  REMOVE loser:Merged, loser.mergedLabel
  SET loser:$(row.label)
}
RETURN count(*) AS revived
