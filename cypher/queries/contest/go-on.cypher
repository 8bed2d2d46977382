// Creates the places in a stage of the works that go on from the stage before it, and those of all works in the first one.
MATCH (s:ContestStage {id: $stage, closed: false})-[:STAGE_OF]->(e:Event)
MATCH (w:ContestWork)-[:WORK_OF]->(e)
WHERE s.number = 1 OR EXISTS {
  MATCH (w)-[tie:COMPETES_IN]->(before:ContestStage {closed: true})-[:STAGE_OF]->(e)
  WHERE before.number = s.number - 1 AND tie.goesOn
}
MERGE (w)-[:COMPETES_IN]->(s)
RETURN w.id AS id
ORDER BY id
