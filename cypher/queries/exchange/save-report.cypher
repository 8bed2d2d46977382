// Keeps the report of an import beside what it loaded.
CREATE (r:ImportReport {id: $id, at: $at, source: $source, actor: $actor, fingerprint: $fingerprint, report: $report})
RETURN r.id AS id
