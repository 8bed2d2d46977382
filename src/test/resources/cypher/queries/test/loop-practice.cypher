// Makes or renames a practice of an organisation and notes the version of it, for a test.
MERGE (p:Practice {id: $id})
SET p.source = 'loop', p.externalKey = $id, p.title = $title, p.sortKey = $title, p.status = $status,
  p.levels = [], p.subjects = []
WITH p
CALL (p) {
  MATCH (o:Organisation {id: $organisation})
  MERGE (p)-[:DEVELOPED_AT]->(o)
}
MERGE (written:Written {id: $id})
SET written.version = $version
RETURN p.id AS id
