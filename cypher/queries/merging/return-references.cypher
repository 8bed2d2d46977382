// Records that what named a node before a merge names it again, unless it names a third one by now.
MATCH (loser:Merged)<-[kept:MERGED_REFERENCE {mergedBy: $merge}]-(n)
WHERE loser.id IN $ids
WITH loser, kept, n, kept.property AS property,
  COLLECT { MATCH (n)-[:FORMERLY_PROVED]->(a:Adoption) RETURN a.id }[0] AS adoption,
  COLLECT { MATCH (loser)-[:MERGED_INTO]->(s) RETURN s.id } AS survivors
SET n += CASE WHEN n[property] IN survivors THEN
  CASE property WHEN 'practiceId' THEN {practiceId: loser.id} WHEN 'organisationId' THEN {organisationId: loser.id}
    WHEN 'viaId' THEN {viaId: loser.id} ELSE {teacherId: loser.id} END ELSE {} END
DELETE kept
RETURN elementId(n) AS place, adoption
