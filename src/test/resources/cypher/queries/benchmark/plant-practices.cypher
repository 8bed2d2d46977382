// Creates published practices until there are as many as asked for, and events to come at which every tenth is shown.
MATCH (known:Practice {status: 'PUBLISHED'})
WITH count(known) AS many
UNWIND range(many + 1, $practices) AS at
CREATE (p:Practice {id: 'planted-' + at, title: 'Практика ' + at, sortKey: 'практика ' + at, status: 'PUBLISHED',
  levels: [], subjects: []})
WITH p, at
WHERE at % 10 = 0
CREATE (p)-[:PRESENTED_AT]->(:Event {id: 'planted-event-' + at, title: 'Показ ' + at, sortKey: 'показ ' + at,
  start: toString($today + duration({days: at % 150 + 1}))})
RETURN count(*) AS events
