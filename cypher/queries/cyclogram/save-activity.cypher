// Creates an activity beside those of the document, or keeps what was changed of it.
MATCH (f:Format {id: $format})
MERGE (a:Activity {id: $id})
ON CREATE SET a.source = 'estafeta', a.externalKey = $id, a.createdAt = $at
SET a.activity = $name, a.timing = $timing, a.months = $months, a.executors = $executors, a.updatedAt = $at
WITH a, f
CALL (a) {
  MATCH (a)-[old:IN_FORMAT]->()
  DELETE old
}
CREATE (a)-[:IN_FORMAT]->(f)
RETURN a.id AS id
