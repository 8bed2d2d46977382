// Removes the membership of somebody that began today, and keeps of an earlier one that it ends today.
MATCH (t:Teacher {id: $person})-[m:MEMBER_OF]->(:Community {id: $id})
WHERE m.to IS NULL
WITH m, m.from IS NOT NULL AND m.from = $today AS today
FOREACH (one IN CASE WHEN today THEN [] ELSE [m] END | SET one.to = $today)
FOREACH (one IN CASE WHEN today THEN [m] ELSE [] END | DELETE one)
RETURN today
