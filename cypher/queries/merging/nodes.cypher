// Two nodes with all they hold, in no order.
MATCH (n:$($label))
WHERE n.id IN $ids
RETURN n.id AS id, elementId(n) AS place, properties(n) AS properties, EXISTS { (n)<-[:IS]-(:Account) } AS hidden
