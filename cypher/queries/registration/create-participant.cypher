// Creates participants of an event, each tied to the person and the organisation that are known.
MATCH (e:Event {id: $event})
UNWIND $rows AS row
CREATE (p:Participant {id: row.id, name: row.name, workplace: row.workplace, role: row.role, state: row.state,
  at: $at, place: row.place, present: row.present, certificate: row.certificate})
CREATE (p)-[:REGISTERED_FOR]->(e)
WITH p, row
CALL (p, row) {
  MATCH (t:Teacher {id: row.person})
  CREATE (p)-[:IS_PERSON]->(t)
}
CALL (p, row) {
  MATCH (o:Organisation {id: row.organisation})
  CREATE (p)-[:CAME_FROM]->(o)
}
RETURN p.id AS id
ORDER BY id
