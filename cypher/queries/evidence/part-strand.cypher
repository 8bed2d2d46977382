// Removes the tie between a practice and a strand; it stays in the history.
MATCH (p:Practice {id: $practice, status: 'PUBLISHED'})-[former:RELATED_STRAND]->(strand:Strand {id: $strand})
CREATE (p)-[kept:FORMERLY_RELATED_STRAND]->(strand)
SET kept = properties(former), kept.endedAt = $at, kept.endedBy = $by
DELETE former
RETURN p.id AS id
