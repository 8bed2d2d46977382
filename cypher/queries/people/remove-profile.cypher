// Removes the person of an account; one whom adoptions name stays as an adopter of whom nothing is known but the place.
// Tells how many there were, in no order.
MATCH (account:Account {id: $account})-[is:IS]->(t:Teacher)
DELETE is
WITH t, EXISTS { (t)<-[:BY|FORMERLY_BY]-(:Adoption) } AS named
FOREACH (one IN CASE WHEN named THEN [] ELSE [t] END | DETACH DELETE one)
FOREACH (one IN CASE WHEN named THEN [t] ELSE [] END | REMOVE one.name, one.position, one.subjects,
  one.teachingSince)
RETURN count(*) AS gone
