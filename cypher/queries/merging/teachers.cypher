// Teachers who are nobody's account, as far as one can be told from another by it.
MATCH (n:Teacher)
WHERE n.name IS NOT NULL AND NOT EXISTS { (n)<-[:IS]-(:Account) }
RETURN n.id AS id, n.name AS name, n.subjects AS subjects,
  COLLECT { MATCH (n)-[:WORKS_AT]->(o:Organisation) RETURN o.id } AS places,
  COLLECT { MATCH (n)-[:WORKS_AT]->(o:Organisation) RETURN coalesce(o.shortName, o.name) } AS placeNames
ORDER BY id
