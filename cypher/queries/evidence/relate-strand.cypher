// Ties a practice to a strand, or gives the tie another note; the tie before it stays in the history.
MATCH (p:Practice {id: $practice, status: 'PUBLISHED'})
MATCH (strand:Strand {id: $strand})
CALL (p, strand) {
  MATCH (p)-[former:RELATED_STRAND]->(strand)
  CREATE (p)-[kept:FORMERLY_RELATED_STRAND]->(strand)
  SET kept = properties(former), kept.endedAt = $at, kept.endedBy = $by
  DELETE former
}
CREATE (p)-[:RELATED_STRAND {note: $note, by: $by, at: $at, accountId: $account}]->(strand)
RETURN p.id AS id
