// How many things are tied to a deficit; diagnoses of people are not counted.
MATCH (n:Deficit {id: $id})
RETURN COUNT { (n)<-[:BROADER]-(d:Deficit) WHERE d.retiredOn IS NULL } AS narrower,
  COUNT { (n)<-[:ADDRESSES]-(:Practice {status: 'PUBLISHED'}) } AS practices,
  COUNT { (n)<-[:REPLACED_BY]-(:Deficit) } AS replaced
