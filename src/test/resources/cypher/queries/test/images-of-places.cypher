// What nodes hold and are tied to, by where they stand, in no order; what merges keep is left out.
UNWIND $places AS place
MATCH (n) WHERE elementId(n) = place
RETURN n.id AS id, head(labels(n)) AS label, properties(n) AS properties,
  COLLECT {
    MATCH (n)-[r]->(m)
    WHERE NOT type(r) STARTS WITH 'MERGED_'
    RETURN [type(r), m.id, properties(r), elementId(r)]
  } AS ties
