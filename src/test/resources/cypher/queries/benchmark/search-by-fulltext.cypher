// What Neo4j's full-text index finds for a text, with the counts of all facets and of what stands below them, in Cypher.
CALL db.index.fulltext.queryNodes('benchmark_texts', $text) YIELD node
WITH collect(node) AS found
CALL (found) {
  UNWIND found AS n WITH labels(n)[0] AS value, count(*) AS hits
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS kinds
}
CALL (found) {
  UNWIND found AS n WITH n.scope AS value, count(*) AS hits WHERE value IS NOT NULL
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS scopes
}
CALL (found) {
  UNWIND found AS n UNWIND n.levels AS value WITH value, count(*) AS hits
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS levels
}
CALL (found) {
  UNWIND found AS n UNWIND n.subjects AS value WITH value, count(*) AS hits
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS subjects
}
CALL (found) {
  UNWIND found AS n
  OPTIONAL MATCH (n)-[:DEVELOPED_AT]->(o:Organisation)
  UNWIND [[n.region], [n.region, n.city], [o.region], [o.region, o.city]] AS value
  WITH DISTINCT n, value WITH value, count(*) AS hits WHERE value[-1] IS NOT NULL
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS places
}
CALL (found) {
  UNWIND found AS n MATCH (n)-[:ADDRESSES]->(:Deficit)-[:BROADER*0..8]->(d:Deficit)
  WITH d.name AS value, count(DISTINCT n) AS hits
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS deficits
}
CALL (found) {
  UNWIND found AS n
  WITH left(coalesce(n.citedOn, n.start, n.from, toString(n.year)), 7) AS month WHERE month IS NOT NULL
  WITH month, toInteger(left(month, 4)) - CASE WHEN substring(month, 5) < '09' THEN 1 ELSE 0 END AS year
  UNWIND [toString(year), month] AS value
  WITH value, count(*) AS hits
  WITH value, hits ORDER BY value DESC LIMIT 50
  RETURN collect([value, hits]) AS dates
}
CALL (found) {
  // no further step: each rests on statements, and the region has none
  UNWIND found AS n WITH n WHERE n:Practice
  WITH CASE
    WHEN n.summary IS NULL OR coalesce(n.summaryFromTitle, false) THEN 'CLAIMED'
    WHEN NOT coalesce(n.citation, '') STARTS WITH 'http' AND NOT EXISTS { (n)-[:HAS_MATERIAL]->(:Material) }
      AND NOT EXISTS { (n)<-[:ABOUT]-(:EvidenceStatement {kind: 'ARTEFACT'}) } THEN 'CLAIMED'
    WHEN NOT EXISTS { (n)<-[:ABOUT]-(:EvidenceStatement {kind: 'EXPERT_REVIEW'}) } THEN 'DESCRIBED'
    ELSE 'REVIEWED' END AS value, count(*) AS hits
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS steps
}
CALL (found) {
  UNWIND found AS n MATCH (n)-[:IN_DIRECTION]->(d:Direction) WITH d.name AS value, count(*) AS hits
  WITH value, hits ORDER BY hits DESC LIMIT 50
  RETURN collect([value, hits]) AS directions
}
RETURN size(found) AS total, [n IN found[..20] | coalesce(n.title, n.name)] AS titles, kinds, scopes, levels, subjects, places, deficits,
  dates, steps, directions
