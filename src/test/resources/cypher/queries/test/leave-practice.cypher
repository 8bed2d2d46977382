// An adoption of a test that is given up.
MATCH (n:Adoption {id: $id})
SET n.abandonedOn = '2026'
RETURN n.id AS id
