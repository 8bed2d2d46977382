// Creates an organisation, or changes one.
MERGE (n:Organisation {id: $id})
ON CREATE SET n.source = 'loose', n.externalKey = $id, n.levels = [], n.kind = 'OTHER', n.sortKey = 'x'
SET n += $properties
WITH n
CALL (n) { OPTIONAL MATCH (n)-[old:PART_OF]->(:Territory) WHERE $retie DELETE old }
CALL (n) {
  MATCH (t:Territory {id: $territory})
  CREATE (n)-[:PART_OF {since: $since}]->(t)
}
RETURN n.id AS id
