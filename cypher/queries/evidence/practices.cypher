// What the ladder looks at in published practices themselves; in no order.
UNWIND $ids AS practiceId
MATCH (p:Practice {id: practiceId, status: 'PUBLISHED'})
RETURN practiceId, p.summary IS NOT NULL AND NOT coalesce(p.summaryFromTitle, false) AS described, p.evidenceNote AS note,
  p.citation AS citation, p.citedOn AS citedOn, p.confidence AS confidence,
  COUNT { (p)-[:HAS_MATERIAL]->(:Material) } AS materials
