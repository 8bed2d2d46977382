// What a methodist may do whom a person has named; one row at most, so in no order; none when anything of it has ended.
MATCH (n:Charge {id: $charge})-[:TO]->(reader:Account {id: $reader})
WHERE 'METHODIST' IN reader.roles AND NOT reader.closed AND n.withdrawnOn IS NULL AND n.until >= $today
MATCH (n)-[:OF]->(t:Teacher)<-[:IS]-(owner:Account)
WHERE NOT owner.closed AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
RETURN t.id AS teacher, owner.id AS owner, owner.name AS name, reader.name AS reader, n.purpose AS purpose
LIMIT 1
