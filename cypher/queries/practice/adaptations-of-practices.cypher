// The derivations by which others come from published practices: the first of each owner's.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (origin:Practice {id: owner, status: 'PUBLISHED'})<-[link:DERIVED_FROM]-(other:Practice {status: 'PUBLISHED'})
  RETURN origin, link, other
  ORDER BY other.sortKey, other.id
  LIMIT $limit
}
RETURN owner, other.id AS practiceId, origin.id AS originId, link.note AS note, link.recordedAt AS recordedAt,
  link.recordedBy AS recordedBy, link.supersededAt AS supersededAt
ORDER BY owner, other.sortKey, other.id
