// Creates an application, or keeps what was changed of it.
MATCH (o:Organisation {id: $host})
MERGE (n:SiteApplication {id: $id})
ON CREATE SET n.createdAt = $at, n.status = 'DRAFT', n.version = 0
SET n += $properties, n.updatedAt = $at, n.version = n.version + 1
MERGE (n)-[:APPLIES_FOR]->(o)
WITH n
CALL (n) {
  MATCH (n)-[old:TEAM]->()
  DELETE old
}
CALL (n) {
  MATCH (c:Community {id: $team})
  CREATE (n)-[:TEAM]->(c)
}
CALL (n) {
  MATCH (s:InnovationSite {id: $continued})
  MERGE (n)-[:CONTINUES]->(s)
}
CALL (n) {
  MATCH (a:Account {id: $author})
  MERGE (a)-[:WROTE]->(n)
}
RETURN n.id AS id
