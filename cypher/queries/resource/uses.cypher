// The periods in which organisations use an information resource: those that last first, then by name.
MATCH (:InfoResource {id: $id})-[tie:USED_BY]->(o:Organisation)
RETURN o.id AS organisation, coalesce(o.shortName, o.name) AS name, tie.since AS since, tie.until AS until
ORDER BY tie.until IS NOT NULL, o.sortKey, o.id, tie.recordedAt
