// The derivations that lead from practices to their origins, and from others to practices as their origins, as they
// were known at a moment.
CALL () {
  MATCH (child:Practice)-[link:DERIVED_FROM|FORMERLY_DERIVED_FROM]->(origin:Practice)
  WHERE child.id IN $children
  RETURN child, link, origin
  UNION
  MATCH (child:Practice)-[link:DERIVED_FROM|FORMERLY_DERIVED_FROM]->(origin:Practice)
  WHERE origin.id IN $origins
  RETURN child, link, origin
}
WITH child, link, origin
WHERE child.status = 'PUBLISHED' AND origin.status = 'PUBLISHED' AND
  CASE
    WHEN $knownAt IS NULL THEN link.supersededAt IS NULL
    ELSE link.recordedAt <= $knownAt AND (link.supersededAt IS NULL OR link.supersededAt > $knownAt)
  END
RETURN child.id AS practiceId, origin.id AS originId, link.note AS note, link.recordedAt AS recordedAt,
  link.recordedBy AS recordedBy, link.supersededAt AS supersededAt
ORDER BY origin.sortKey, child.sortKey, originId, practiceId, recordedAt
LIMIT $limit
