// What would stand between a deficit and the top if it were put below another one; in no order.
MATCH (broader:Deficit {id: $broader})
RETURN broader.retiredOn IS NOT NULL AS retired,
  broader.id = $id OR EXISTS { (broader)-[:BROADER*1..12]->(:Deficit {id: $id}) } AS circle,
  broader.depth + 1 + reduce(deepest = 0, levels IN COLLECT {
    MATCH p = (:Deficit {id: $id})<-[:BROADER*0..12]-(:Deficit)
    RETURN length(p)
  } | CASE WHEN levels > deepest THEN levels ELSE deepest END) AS depth
