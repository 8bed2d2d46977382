// Records that a teacher of a test works at a place too.
MATCH (t:Teacher {id: $id})
MATCH (o:Organisation {id: $place})
CREATE (t)-[:WORKS_AT {source: 'evidence-test'}]->(o)
RETURN t.id AS id
