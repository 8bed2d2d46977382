// Creates a territory.
CREATE (n:Territory {id: $id, source: 'loose', externalKey: $id, name: $id})
RETURN n.id AS id
