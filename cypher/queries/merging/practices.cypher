// Published practices as far as one can be told from another by it.
MATCH (n:Practice {status: 'PUBLISHED'})
RETURN n.id AS id, n.title AS title, n.authors AS authors, n.summary AS summary, n.summaryFromTitle AS fromTitle,
  COLLECT { MATCH (n)-[:DEVELOPED_AT]->(o:Organisation) RETURN o.id } AS places,
  COLLECT { MATCH (n)-[:DEVELOPED_AT]->(o:Organisation) RETURN coalesce(o.shortName, o.name) } AS placeNames
ORDER BY id
