// Creates a stage of a contest with its criteria, or keeps what was changed of it.
MATCH (e:Event {id: $event})
MERGE (s:ContestStage {id: $id})
ON CREATE SET s.number = $number, s.version = 0, s.closed = false
MERGE (s)-[:STAGE_OF]->(e)
SET s.name = $name, s.from = $from, s.to = $to, s.deadline = $deadline, s.goOn = $goOn, s.blind = $blind,
  s.way = $way, s.version = s.version + 1
WITH s
CALL (s) {
  MATCH (s)<-[:CRITERION_OF]-(old:ContestCriterion)
  DETACH DELETE old
}
CALL (s) {
  UNWIND $criteria AS row
  CREATE (c:ContestCriterion {id: row.id, number: row.number, name: row.name, most: row.most, weight: row.weight})
  CREATE (c)-[:CRITERION_OF]->(s)
  WITH c, row
  MATCH (d:Deficit {id: row.deficit})
  CREATE (c)-[:PROBES]->(d)
}
RETURN s.id AS id
