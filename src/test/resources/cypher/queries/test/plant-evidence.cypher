// Organisations, teachers, practices and adoptions that a test of evidence makes.
CALL () {
  UNWIND $sites AS row
  CREATE (n:Organisation {id: row.id, source: 'test', externalKey: row.id, name: row.id, sortKey: row.id, levels: []})
  SET n.kind = row.kind, n.region = row.region, n.city = row.city, n.district = row.district
  WITH n, row
  WHERE row.nationwide
  MATCH (country:Territory {kind: 'COUNTRY'})
  CREATE (n)-[:PART_OF]->(country)
}
CALL () {
  UNWIND $teachers AS row
  CREATE (t:Teacher {id: row.id, source: 'test', externalKey: row.id, name: row.name, subjects: []})
  WITH t, row
  UNWIND row.places AS place
  MATCH (o:Organisation {id: place})
  CREATE (t)-[:WORKS_AT {source: 'evidence-test'}]->(o)
}
CALL () {
  UNWIND $practices AS row
  CREATE (p:Practice {id: row.id, source: 'test', externalKey: row.id, title: 'Практика ' + row.id, sortKey: row.id,
    status: 'PUBLISHED', levels: [], subjects: [], summary: row.summary, summaryFromTitle: row.fromTitle,
    citation: row.citation})
  WITH p, row
  UNWIND row.origins AS origin
  MATCH (o:Organisation {id: origin})
  CREATE (p)-[:DEVELOPED_AT]->(o)
}
CALL () {
  UNWIND $adoptions AS row
  MATCH (p:Practice {id: row.practice})
  MATCH (o:Organisation {id: row.place})
  MATCH (by:Organisation|Teacher {id: row.by})
  CREATE (n:Adoption {id: row.id, source: 'test', externalKey: row.id, kind: 'MASTERING', adoptedOn: row.adopted,
    adaptedOn: row.adapted, abandonedOn: row.left})
  CREATE (n)-[:OF]->(p), (n)-[:AT]->(o), (n)-[:BY]->(by)
}
RETURN true AS planted
