// Removes somebody from what they are registered for; who was there stays counted, without a name. Tells how many, in no order.
MATCH (p:Participant)-[:IS_PERSON]->(:Teacher {id: $person})
OPTIONAL MATCH (p)-[tie:IS_PERSON|CAME_FROM]->()
WITH p, collect(tie) AS ties
FOREACH (tie IN ties | DELETE tie)
REMOVE p.name, p.workplace, p.certificate
FOREACH (gone IN CASE WHEN p.present IS NULL THEN [p] ELSE [] END | DETACH DELETE gone)
RETURN count(*) AS gone
