// The works of a contest in its stages, by stage and number.
MATCH (w:ContestWork)-[tie:COMPETES_IN]->(s:ContestStage)-[:STAGE_OF]->(:Event {id: $event})
OPTIONAL MATCH (w)-[:WORK_BY]->(p:Participant)
OPTIONAL MATCH (p)-[:IS_PERSON]->(t:Teacher)
OPTIONAL MATCH (w)-[:WORK_FROM]->(named:Organisation)
OPTIONAL MATCH (p)-[:CAME_FROM]->(home:Organisation)
OPTIONAL MATCH (w)-[:PRESENTS]->(x:Practice {status: 'PUBLISHED'})
WITH w, tie, s, p, t, coalesce(named, home) AS o, x
RETURN w.id AS id, s.id AS stage, w.number AS number, w.title AS title, w.summary AS summary, w.link AS link,
  w.nomination AS nomination, coalesce(t.name, p.name, w.author) AS author, coalesce(w.showName, false) AS showName,
  o.id AS organisation, coalesce(o.shortName, o.name) AS organisationName, x.id AS practice,
  COLLECT { MATCH (t)<-[:IS]-(a:Account) RETURN a.id AS account ORDER BY account } AS owners,
  COLLECT {
    MATCH (s)<-[:JUDGES]-(a:Account)-[:IS]->(judge:Teacher)
    WHERE judge = t OR EXISTS {
      MATCH (judge)-[work:WORKS_AT]->(o)
      WHERE work.to IS NULL
    }
    RETURN a.id AS account
    ORDER BY account
  } AS barred, tie.points AS points, tie.place AS place, tie.goesOn AS goesOn, tie.low AS low, tie.high AS high,
  tie.apart AS apart
ORDER BY s.number, w.number, id
