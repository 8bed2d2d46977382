// Removes an item of a plan.
MATCH (:Community {id: $id})<-[:PLANNED_BY]-(n:PlanItem {id: $item})
DETACH DELETE n
