// The school years that a community has plans for, the newest first.
MATCH (:Community {id: $id})<-[:PLANNED_BY]-(n:PlanItem)
RETURN DISTINCT n.september AS september
ORDER BY september DESC
