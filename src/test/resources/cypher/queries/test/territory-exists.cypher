// Whether a territory of the tests is there.
MATCH (n:Territory {id: $id})
RETURN n.id AS id
ORDER BY id
