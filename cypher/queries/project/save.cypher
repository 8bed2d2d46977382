// Creates a project, or keeps what was changed of its plan.
MATCH (f:Format {id: $format})
MERGE (n:Project {id: $id})
ON CREATE SET n.createdAt = $at, n.status = 'DRAFT', n.version = 0
SET n.title = $title, n.goal = $goal, n.startsOn = $startsOn, n.endsOn = $endsOn, n.updatedAt = $at, n.programme = $programme,
  n.version = n.version + 1
WITH n, f
CALL (n) {
  MATCH (n)-[old:PART_OF|RUN_BY|ADDRESSES]->()
  DELETE old
}
CALL (n) {
  MATCH (n)<-[:BELONGS_TO]-(part:ProjectPart)
  WHERE part.kind <> 'NOTE'
  DETACH DELETE part
}
CREATE (n)-[:PART_OF]->(f)
WITH n
CALL (n) {
  MATCH (c:Community {id: $community})
  CREATE (n)-[:RUN_BY]->(c)
}
CALL (n) {
  MATCH (d:Deficit)
  WHERE d.id IN $deficits
  CREATE (n)-[:ADDRESSES]->(d)
}
CALL (n) {
  UNWIND $parts AS row
  CREATE (part:ProjectPart)-[:BELONGS_TO]->(n)
  SET part = row
}
CALL (n) {
  WITH n
  WHERE $leader IS NOT NULL
  MATCH (a:Account {id: $leader})
  MERGE (a)-[tie:IN_PROJECT]->(n)
  SET tie.role = 'LEADER'
}
RETURN n.id AS id
