// Creates former versions of facts again.
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.place
CREATE (former:FormerProof)-[:FORMERLY_PROVED]->(n)
SET former = row.properties
RETURN count(former) AS made
