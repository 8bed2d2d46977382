// What a person may do with their own; one row at most, so in no order; none without a consent that stands.
MATCH (owner:Account {id: $reader})-[:IS]->(t:Teacher)
WHERE NOT owner.closed AND EXISTS { (t)<-[:OF]-(c:DiagnosisConsent) WHERE c.withdrawnOn IS NULL }
RETURN t.id AS teacher, owner.id AS owner, owner.name AS name, null AS reader, null AS purpose
LIMIT 1
