// What Neo4j's full-text index finds for a text, with the counts of facets in Cypher.
CALL db.index.fulltext.queryNodes('benchmark_texts', $text) YIELD node
WITH collect(node) AS found
RETURN size(found) AS total, [n IN found[..20] | coalesce(n.title, n.name)] AS titles,
  COLLECT {
    UNWIND found AS n WITH labels(n)[0] AS value, count(*) AS hits RETURN [value, hits] ORDER BY hits DESC LIMIT 50
  } AS kinds,
  COLLECT {
    UNWIND found AS n WITH n.region AS value, count(*) AS hits WHERE value IS NOT NULL
    RETURN [value, hits] ORDER BY hits DESC LIMIT 50
  } AS regions,
  COLLECT {
    UNWIND found AS n UNWIND n.levels AS value WITH value, count(*) AS hits RETURN [value, hits] ORDER BY hits DESC LIMIT 50
  } AS levels,
  COLLECT {
    UNWIND found AS n UNWIND n.subjects AS value WITH value, count(*) AS hits
    RETURN [value, hits] ORDER BY hits DESC LIMIT 50
  } AS subjects,
  COLLECT {
    UNWIND found AS n WITH n.scope AS value, count(*) AS hits WHERE value IS NOT NULL
    RETURN [value, hits] ORDER BY hits DESC LIMIT 50
  } AS scopes,
  COLLECT {
    UNWIND found AS n MATCH (n)-[:ADDRESSES]->(d:Deficit) WITH d.name AS value, count(DISTINCT n) AS hits
    RETURN [value, hits] ORDER BY hits DESC LIMIT 50
  } AS deficits
