// Removes that nodes belong to a direction; those that did not are left out, in no order.
MATCH (n)-[tie:IN_DIRECTION]->(:Direction {id: $direction})
WHERE n.id IN $ids AND (n:Practice OR n:InnovationSite OR n:Community OR n:Event OR n:Programme)
DELETE tie
RETURN n.id AS id
