// Sets aside a demand, which stays in the history.
MATCH (demand:Demand {id: $id})-[:FOR]->(deficit:Deficit)
WHERE demand.endedAt IS NULL
SET demand.endedAt = $at, demand.endedBy = $by
RETURN demand, deficit.id AS deficit
