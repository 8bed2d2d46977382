// Who lets a methodist see their deficits, by name.
MATCH (reader:Account {id: $reader})<-[:TO]-(n:Charge)-[:OF]->(t:Teacher)<-[:IS]-(owner:Account)
WHERE 'METHODIST' IN reader.roles AND NOT reader.closed AND n.withdrawnOn IS NULL AND n.until >= $today
  AND NOT owner.closed AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
RETURN n, owner.name AS name
ORDER BY toLower(name), n.id
