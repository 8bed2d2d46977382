// Whether two nodes are tied by a relationship of a type, or by several BROADER in a row; one row, in no order.
MATCH (a) WHERE a.id = $one AND (a:Deficit OR a:Practice)
MATCH (b) WHERE b.id = $other AND (b:Deficit OR b:Practice OR b:Programme OR b:Event)
RETURN CASE WHEN $type = 'BROADER' THEN EXISTS { (b)-[:BROADER*1..8]->(a) }
  ELSE EXISTS { (a)-[r]-(b) WHERE type(r) = $type } END AS tied
