// An event where one organisation presented a practice to another, made for a test.
MATCH (p:Practice {id: $practice}), (speaker:Organisation {id: $speaker}), (guest:Organisation {id: $guest})
CREATE (e:Event {id: $id, source: 'test', externalKey: $id, title: $title, sortKey: $title, kindName: 'семинар',
  start: $start, createdAt: datetime(), updatedAt: datetime()})
CREATE (p)-[:PRESENTED_AT]->(e), (speaker)-[:TOOK_PART {role: 'SPEAKER'}]->(e), (guest)-[:TOOK_PART {role: 'GUEST'}]->(e)
RETURN e.id AS id
