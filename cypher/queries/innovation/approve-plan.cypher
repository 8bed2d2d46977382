// Keeps by which protocol the general plan of a year was approved as it stands, unless nothing is planned.
MATCH (n:SitePlanItem {year: $year})
WITH collect(n) AS items
WHERE size(items) > 0
MERGE (p:SitePlan {year: $year})
ON CREATE SET p.id = $id
SET p.protocol = $protocol, p.decidedOn = $decidedOn, p.remarks = $remarks, p.at = $at
FOREACH (n IN items | SET n.approvedDue = n.due)
RETURN p.id AS id
