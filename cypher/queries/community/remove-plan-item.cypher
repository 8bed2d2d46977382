// Removes an item of a plan with its history.
MATCH (:Community {id: $id})<-[:PLANNED_BY]-(n:PlanItem {id: $item})
CALL (n) {
  MATCH (n)<-[:CHANGE_OF]-(change:PlanItemChange)
  DETACH DELETE change
}
DETACH DELETE n
