// How far the owner of an account has come; one row, in no order.
MATCH (a:Account {id: $account})
OPTIONAL MATCH (a)-[:IS]->(t:Teacher)
RETURN t.teachingSince AS since,
  EXISTS { MATCH (t)-[m:MEMBER_OF]->(c:Community) WHERE m.to IS NULL AND size(coalesce(c.youngAudiences, [])) > 0 } AS school,
  EXISTS { (t)<-[:CONCERNS]-(:Diagnosis) } AS deficits,
  EXISTS { (t)<-[:OF]-(:Route)<-[:STEP_OF]-(:RouteStep) } AS route,
  EXISTS { MATCH (t)<-[:MENTEE]-(m:Mentorship) WHERE m.status IN ['ACTIVE', 'ENDED'] } AS mentor,
  EXISTS { (t)<-[:MENTEE]-(:Mentorship {status: 'ENDED', outcome: 'ACHIEVED'}) }
    OR EXISTS { (t)<-[:BY]-(:Adoption) }
    OR EXISTS { MATCH (t)<-[:OF]-(:Route)<-[:STEP_OF]-(s:RouteStep {kind: 'PRACTICE'}) WHERE s.doneOn IS NOT NULL } AS result
