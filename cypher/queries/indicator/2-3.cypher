// Indicator 2.3: the programmes of further training in the approved plan of a year or with a group in it; in no order.
UNWIND $years AS y
MATCH (p:Programme)
WHERE (toLower(p.kindName) CONTAINS 'дпп' OR toLower(p.kindName) CONTAINS 'дополнительн'
    OR toLower(p.kindName) CONTAINS 'повышения квалификации')
  AND (EXISTS {
      MATCH (p)<-[:PLANS]-(:PlannedGroups {year: y.year}), (plan:ProgrammePlan {year: y.year})
      WHERE plan.approvedOn IS NOT NULL
    }
    OR EXISTS {
      MATCH (p)<-[tie:GROUP_OF]-(e:Event)
      WHERE tie.year = y.year AND e.cancelled IS NULL
    })
RETURN y.year AS year, false AS base, p.id AS key, 'Programme' AS label, 1 AS weight, 1 AS people,
  head(COLLECT { MATCH (p)-[:OFFERED_BY]->(o:Organisation) RETURN o.id ORDER BY o.id }) AS place
