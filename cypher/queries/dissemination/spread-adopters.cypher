// Whoever adopted practices or was once recorded to have.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})<-[:OF|FORMERLY_OF]-(n:Adoption)-[:AT|FORMERLY_AT]->(o:Organisation)
OPTIONAL MATCH (n)-[:BY|FORMERLY_BY]->(t:Teacher)
RETURN DISTINCT practiceId, n.id AS id, n.kind AS kind, o.id AS organisationId, coalesce(o.shortName, o.name) AS name,
  o.name AS fullName, o.kind AS organisationKind, o.region AS region, coalesce(o.district, o.city) AS district,
  o.levels AS levels, t.id AS personId, t.name AS personName, t.subjects AS subjects
ORDER BY practiceId, id
