// The organisations near those that were at an event, whether they were there, and when they began to use what it
// showed and other practices; without those that held it.
MATCH (e:Event {id: $event})
CALL (e) {
  MATCH (e)<-[:TOOK_PART]-(o:Organisation)
  RETURN o
  UNION
  MATCH (e)<-[:REGISTERED_FOR]-(:Participant {state: 'REGISTERED', present: true})-[:CAME_FROM]->(o:Organisation)
  RETURN o
}
WITH e, collect(DISTINCT o) AS came
WITH e, came, reduce(places = [], one IN came | places + [coalesce(one.city, '') + '|' + coalesce(one.region, '')])
  AS places
MATCH (o:Organisation)
WHERE coalesce(o.city, '') + '|' + coalesce(o.region, '') IN places AND NOT EXISTS { (e)-[:ORGANISED_BY]->(o) }
WITH o, o IN came AS present, COLLECT {
  MATCH (o)<-[:AT]-(n:Adoption)-[:OF]->(p:Practice {status: 'PUBLISHED'})
  WHERE coalesce(n.trialOn, n.adoptedOn, n.adaptedOn) IS NOT NULL OR n.kind <> 'TRANSFER'
  RETURN [p.id IN $shown, coalesce(n.trialOn, n.adoptedOn, n.adaptedOn)]
} AS uses
RETURN o.id AS id, present, o.kind AS kind, o.city AS city, o.region AS region, size([use IN uses WHERE use[0]]) AS uses,
  [use IN uses WHERE use[0] AND use[1] IS NOT NULL | use[1]] AS shown,
  [use IN uses WHERE NOT use[0] AND use[1] IS NOT NULL | use[1]] AS others
ORDER BY id
