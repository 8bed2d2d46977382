// Which contest a stage belongs to; one row, in no order.
MATCH (s:ContestStage {id: $stage})-[:STAGE_OF]->(e:Event)
RETURN e.id AS event
