// Which practice is derived from which one, hidden ones too.
MATCH (child:Practice)-[link:DERIVED_FROM]->(origin:Practice)
RETURN child.id AS practiceId, origin.id AS originId, link.note AS note, link.recordedAt AS recordedAt,
  link.recordedBy AS recordedBy, link.supersededAt AS supersededAt
ORDER BY practiceId, originId
