// What nodes are tied to, in no order.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
MATCH (n)-[r]-()
WITH DISTINCT r
WITH r, startNode(r) AS a, endNode(r) AS b
RETURN elementId(r) AS place, type(r) AS type, properties(r) AS properties,
  elementId(a) AS aPlace, head(labels(a)) AS aLabel, a.id AS aId, coalesce(a.title, a.shortName, a.name) AS aName,
  a:Teacher AND EXISTS { (a)<-[:IS]-(:Account) } AS aHidden,
  elementId(b) AS bPlace, head(labels(b)) AS bLabel, b.id AS bId, coalesce(b.title, b.shortName, b.name) AS bName,
  b:Teacher AND EXISTS { (b)<-[:IS]-(:Account) } AS bHidden
