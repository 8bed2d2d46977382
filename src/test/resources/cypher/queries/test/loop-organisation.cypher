// Makes or renames an organisation and notes the version of it, for a test.
MERGE (o:Organisation {id: $id})
SET o.source = 'loop', o.externalKey = $id, o.name = $title, o.sortKey = $title, o.levels = [],
  o.kind = 'SCHOOL'
MERGE (written:Written {id: $id})
SET written.version = $version
RETURN o.id AS id
