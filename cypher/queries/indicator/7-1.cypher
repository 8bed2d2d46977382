// Indicator 7.1: the events of a year that fulfil the plan of a community or that several organisations held together, and
// the projects of communities that were approved and ran in it; in no order.
UNWIND $years AS y
CALL (y) {
  MATCH (e:Event)
  WHERE e.start >= left(y.from, 7) AND left(e.start + '-99-99', 10) <= y.to AND e.cancelled IS NULL
    AND NOT coalesce(e.exchange, false) AND NOT EXISTS { (e)-[:GROUP_OF]->(:Programme) }
    AND (EXISTS { (e)<-[:FULFILLED_BY]-(:PlanItem)-[:PLANNED_BY]->(:Community) }
      OR COUNT { (e)-[:ORGANISED_BY]->(:Organisation) } > 1)
  RETURN e AS n, 'Event' AS label, head(COLLECT { MATCH (e)-[:ORGANISED_BY]->(o:Organisation) RETURN o.id ORDER BY o.id })
    AS place
  UNION ALL
  MATCH (p:Project)-[:RUN_BY]->(:Community)
  WHERE p.status IN ['APPROVED', 'RUNNING', 'REPORTED', 'COMPLETED'] AND p.startsOn <= date(y.to)
    AND p.endsOn >= date(y.from)
  RETURN p AS n, 'Project' AS label, null AS place
}
RETURN y.year AS year, false AS base, n.id AS key, label, 1 AS weight, 1 AS people, place
