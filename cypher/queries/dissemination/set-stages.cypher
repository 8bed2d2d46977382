// Records when adoptions reached their stages; an adopter that uses what it passed on is no mere passer-on.
UNWIND $rows AS row
MATCH (n:Adoption {id: row.id})
SET n += row.properties
SET n.kind = CASE WHEN n.kind = 'TRANSFER' AND EXISTS { (:Proof)-[:PROVES]->(n) } THEN 'MASTERING' ELSE n.kind END
RETURN n.id AS id
