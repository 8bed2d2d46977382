// Whoever has practices, when they came to each stage, and whom they surely do not have it from.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF]-(n:Adoption)-[:AT]->(o:Organisation)
OPTIONAL MATCH (n)-[:BY]->(t:Teacher)
RETURN practiceId, n, n.id AS id, n.kind AS kind, o.id AS organisationId, coalesce(o.shortName, o.name) AS name,
  o.name AS fullName, o.kind AS organisationKind, o.region AS region, coalesce(o.district, o.city) AS district,
  o.levels AS levels, t.id AS personId, t.name AS personName, t.subjects AS subjects,
  COLLECT {
    MATCH (n)-[no:REJECTED_SOURCE]->(candidate:Adoption)
    WHERE no.withdrawnAt IS NULL
    RETURN candidate.id ORDER BY candidate.id
  } AS rejected
ORDER BY practiceId, id
