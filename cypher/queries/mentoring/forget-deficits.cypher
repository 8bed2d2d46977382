// Removes what tells of deficits of somebody: what they look for a mentor by, and what pairs aim at. Tells how many ties.
MATCH (t:Teacher {id: $person})
CALL (t) {
  MATCH (t)<-[:OF]-(:MentorRequest)-[x:ABOUT]->(:Deficit)
  RETURN x
  UNION
  MATCH (t)<-[:MENTEE]-(:Mentorship)-[x:AIMS_AT]->(:Deficit)
  RETURN x
}
DELETE x
RETURN count(*) AS gone
