// Creates a charge, in place of one that the same methodist has; no row when there is no such methodist.
MATCH (t:Teacher {id: $teacher})
MATCH (m:Account {id: $methodist})
WHERE 'METHODIST' IN m.roles AND NOT m.closed AND m.id <> $owner
CALL (t, m) {
  MATCH (t)<-[:OF]-(old:Charge)-[:TO]->(m)
  WHERE old.withdrawnOn IS NULL AND old.until >= $today
  SET old.withdrawnOn = $today
}
CREATE (n:Charge {id: $id, purpose: $purpose, version: $version, givenOn: $today, until: $until})
CREATE (n)-[:OF]->(t), (n)-[:TO]->(m)
RETURN n.id AS id
