// Adoptions that would be the same if two nodes were one, in no order.
MATCH (loser:$($label) {id: $loser})
MATCH (survivor:$($label) {id: $survivor})
CALL (loser, survivor) {
  MATCH (loser)<-[:BY|FORMERLY_BY]-(a:Adoption)-[:OF|FORMERLY_OF]->(:Practice)<-[:OF|FORMERLY_OF]-(b:Adoption)
    -[:BY|FORMERLY_BY]->(survivor)
  RETURN a, b
  UNION
  MATCH (loser:Practice)<-[:OF|FORMERLY_OF]-(a:Adoption)-[:BY|FORMERLY_BY]->()<-[:BY|FORMERLY_BY]-(b:Adoption)
    -[:OF|FORMERLY_OF]->(survivor)
  RETURN a, b
}
RETURN a.id AS a, elementId(a) AS aPlace, properties(a) AS aProperties, EXISTS { (a)-[:OF]->() } AS aStands,
  b.id AS b, elementId(b) AS bPlace, properties(b) AS bProperties, EXISTS { (b)-[:OF]->() } AS bStands
