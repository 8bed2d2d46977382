// The route of a person; one row at most, so in no order.
MATCH (n:Route)-[:OF]->(:Teacher {id: $teacher})
RETURN n
LIMIT 1
