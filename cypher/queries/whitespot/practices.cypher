// Published practices that nobody has taken up but where they come from, by name.
MATCH (p:Practice {status: 'PUBLISHED'})
WHERE NOT EXISTS {
  MATCH (p)<-[:OF]-(a:Adoption)
  WHERE NOT EXISTS { (a)-[:AT|BY]->(:Organisation)<-[:DEVELOPED_AT]-(p) }
}
OPTIONAL MATCH (p)-[:DEVELOPED_AT]->(o:Organisation)
WITH p, min(coalesce(o.shortName, o.name)) AS organisation
RETURN p.id AS id, p.title AS title, organisation, COLLECT { MATCH (p)-[:ADDRESSES]->(d:Deficit) RETURN DISTINCT d.id } AS deficits,
  COUNT { (p)-[:PRESENTED_AT]->(:Event) } AS shown
ORDER BY p.sortKey, id
