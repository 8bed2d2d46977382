// The demand recorded for texts, the newest first, with what was retracted.
MATCH (demand:Demand)-[:FOR]->(deficit:Deficit)
WHERE demand.text IN $texts
RETURN demand, deficit.id AS deficit
ORDER BY demand.id DESC
LIMIT $limit
