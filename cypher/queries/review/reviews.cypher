// Reviews with what they are about and whom they ask: some, or all, the last opened first.
MATCH (r:Review)-[:BY_SHEET]->(s:CriteriaSheet)
WHERE $ids IS NULL OR r.id IN $ids
OPTIONAL MATCH (r)-[:REVIEWS]->(p:Programme|Practice)
RETURN r, s.id AS sheet, p.id AS subject, coalesce(p.title, r.title) AS title,
  p IS NULL OR p:Programme OR p.status = 'PUBLISHED' AS open,
  COLLECT {
    MATCH (r)-[:REVIEW_FOR]->(o:Organisation)
    RETURN {id: o.id, name: coalesce(o.shortName, o.name)}
  } + COLLECT {
    MATCH (p)-[:DEVELOPED_AT|OFFERED_BY]->(o:Organisation)
    RETURN DISTINCT {id: o.id, name: coalesce(o.shortName, o.name)} AS party
    ORDER BY party.name, party.id
  } AS organisations,
  COLLECT {
    MATCH (a:Account)-[:ASKED_TO_REVIEW]->(r)
    RETURN a.id AS account
    ORDER BY account
  } AS experts
ORDER BY r.openedOn DESC, title, r.id
