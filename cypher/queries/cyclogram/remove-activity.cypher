// Removes an activity that was added here and of which nothing was said yet, and tells how many went.
MATCH (a:Activity {id: $id, source: 'estafeta'})
WHERE NOT EXISTS { (a)<-[:OF]-(:CycleItem) }
DETACH DELETE a
RETURN count(*) AS removed
