// Removes what somebody offers and looks for, and the pairs they are in. Tells how many nodes, in no order.
MATCH (t:Teacher {id: $person})
CALL (t) {
  MATCH (t)<-[:OF]-(x:MentorOffer|MentorRequest)
  RETURN x
  UNION
  MATCH (t)<-[:MENTOR|MENTEE]-(x:Mentorship)
  RETURN x
  UNION
  MATCH (t)<-[:MENTOR|MENTEE]-(:Mentorship)<-[:STEP_OF|MEETING_OF|MEASURE_OF]-(x)
  RETURN x
}
DETACH DELETE x
RETURN count(*) AS gone
