// Whoever adopted a practice or was once recorded to have.
MATCH (p:Practice {id: $id, status: 'PUBLISHED'})<-[:OF|FORMERLY_OF]-(n:Adoption)-[:BY|FORMERLY_BY]->(o:Organisation)
RETURN DISTINCT n.id AS id, n.kind AS kind, o.id AS organisationId, coalesce(o.shortName, o.name) AS name,
  o.name AS fullName, o.kind AS organisationKind, o.region AS region
ORDER BY id
