// What depends on a community of which the history keeps nothing, in no order.
MATCH (n:Community) WHERE elementId(n) = $place
UNWIND [
  {use: 'PLAN', there: EXISTS { (n)<-[:PLANNED_BY]-(:PlanItem) }},
  {use: 'PEOPLE', there: EXISTS { (n)<-[:MEMBER_OF]-(:Teacher) }},
  {use: 'REQUESTS', there: EXISTS { (n)<-[:ASKED_TO_JOIN]-(:Teacher) }}
] AS found
WITH found
WHERE found.there
RETURN found.use AS use
