// A teacher at an organisation, made for a test.
MATCH (o:Organisation {id: $organisation})
MERGE (t:Teacher {source: 'test', externalKey: $name})
ON CREATE SET t.id = $id, t.name = $name, t.subjects = ['математика']
MERGE (t)-[:WORKS_AT]->(o)
RETURN t.id AS id
