// An event of October 2023 that showed a practice, organisations that were there or not, and who used it when, made for a test.
CREATE (e:Event {id: $event, source: 'effect-test', externalKey: $event, title: 'Форум щщы', sortKey: 'форум щщы',
  kindName: 'форум', start: '2023-10-01', exchange: false, createdAt: datetime(), updatedAt: datetime()})
CREATE (p:Practice {id: 'effect-practice', source: 'effect-test', externalKey: 'effect', title: 'Практика щщы',
  sortKey: 'практика щщы', status: 'PUBLISHED'})
CREATE (p)-[:PRESENTED_AT]->(e)
WITH e, p
UNWIND $rows AS row
CREATE (o:Organisation {id: row.id, source: 'effect-test', externalKey: row.id, name: row.id, sortKey: row.id,
  kind: row.kind, city: 'Город щщы', region: 'Край щщы'})
FOREACH (came IN CASE WHEN row.present AND NOT row.person THEN [1] ELSE [] END |
  CREATE (o)-[:TOOK_PART {role: 'GUEST'}]->(e))
FOREACH (came IN CASE WHEN row.present AND row.person THEN [1] ELSE [] END |
  CREATE (o)<-[:CAME_FROM]-(:Participant {id: row.id, state: 'REGISTERED', present: true})-[:REGISTERED_FOR]->(e))
FOREACH (use IN CASE WHEN row.used IS NOT NULL THEN [1] ELSE [] END |
  CREATE (o)<-[:AT]-(:Adoption {id: row.id, source: 'effect-test', kind: 'MASTERING', adoptedOn: row.used})-[:OF]->(p))
RETURN count(*) AS made
