// Keeps that an organisation belongs to a community until today; what began today is removed.
MATCH (o:Organisation {id: $organisation})-[m:MEMBER_OF]->(:Community {id: $id})
WHERE m.to IS NULL
WITH o, m, m.from IS NOT NULL AND m.from = $today AS today
FOREACH (one IN CASE WHEN today THEN [] ELSE [m] END | SET one.to = $today)
FOREACH (one IN CASE WHEN today THEN [m] ELSE [] END | DELETE one)
RETURN o.id AS id
