// All nodes of the catalogue with their properties and relationships, in the order of labels and keys.
MATCH (n:Practice|Organisation|InnovationSite|Deficit|Community|Event|Programme|Teacher|Adoption|Proof|FormerProof|Territory|
  Strand|Direction|Portfolio|Format|Activity|Indicator)
RETURN head(labels(n)) + ' ' + coalesce(n.id, '') AS node, properties(n) AS properties,
  COLLECT {
    MATCH (n)-[r]->(m)
    RETURN [type(r), head(labels(m)), m.id, properties(r)]
  } AS ties
ORDER BY node
