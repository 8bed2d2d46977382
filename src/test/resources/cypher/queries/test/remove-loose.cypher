// Removes an organisation or a territory of the tests, and what it is tied by.
MATCH (n:Organisation|Territory {id: $id, source: 'loose'})
DETACH DELETE n
RETURN $id AS id
