// The stages of contests, by number; of one event, or all that touch some days.
MATCH (s:ContestStage)-[:STAGE_OF]->(e:Event)
WHERE ($event IS NULL OR e.id = $event) AND ($from IS NULL OR s.to >= $from) AND ($to IS NULL OR s.from <= $to)
RETURN s.id AS id, e.id AS event, e.title AS title, s.number AS number, s.name AS name, s.from AS from, s.to AS to,
  s.deadline AS deadline, s.goOn AS goOn, s.blind AS blind, s.way AS way, s.closed AS closed, s.version AS version,
  COLLECT {
    MATCH (s)<-[:CRITERION_OF]-(c:ContestCriterion)
    OPTIONAL MATCH (c)-[:PROBES]->(d:Deficit)
    RETURN {id: c.id, name: c.name, most: c.most, weight: c.weight, deficit: d.id} AS criterion
    ORDER BY c.number
  } AS criteria,
  COLLECT {
    MATCH (s)<-[:JUDGES]-(a:Account)
    RETURN {account: a.id, name: a.name} AS juror
    ORDER BY a.name, a.id
  } AS jurors,
  EXISTS { (s)<-[:AT_STAGE]-(:JurySheet) } AS judged
ORDER BY e.title, event, number
