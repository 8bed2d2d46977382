// Records that people look in vain for what a deficit calls for; what was recorded of both before becomes history.
MATCH (miss:SearchMiss {text: $text})
SET miss.locked = true
WITH miss
MATCH (deficit:Deficit {id: $deficit})
CALL (deficit) {
  OPTIONAL MATCH (former:Demand {text: $text})-[:FOR]->(deficit)
  WHERE former.endedAt IS NULL
  SET former.endedAt = $at, former.endedBy = $by
}
CREATE (demand:Demand {
  id: $id, text: $text, count: miss.missed + miss.repaired, recordedAt: $at, recordedBy: $by
})-[:FOR]->(deficit)
RETURN demand, deficit.id AS deficit
