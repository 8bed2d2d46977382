// The derivations by which published practices come from others: the first of each owner's.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (child:Practice {id: owner, status: 'PUBLISHED'})-[link:DERIVED_FROM]->(other:Practice {status: 'PUBLISHED'})
  RETURN child, link, other
  ORDER BY other.sortKey, other.id
  LIMIT $limit
}
RETURN owner, child.id AS practiceId, other.id AS originId, link.note AS note, link.recordedAt AS recordedAt,
  link.recordedBy AS recordedBy, link.supersededAt AS supersededAt
ORDER BY owner, other.sortKey, other.id
