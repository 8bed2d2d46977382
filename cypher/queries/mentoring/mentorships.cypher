// Mentorships with all that belongs to them, the newest first.
UNWIND $ids AS id
MATCH (n:Mentorship {id: id})
RETURN n,
  COLLECT {
    MATCH (n)-[side:MENTOR|MENTEE]->(x)
    OPTIONAL MATCH (x)<-[:IS]-(a:Account)
    OPTIONAL MATCH (x)-[work:WORKS_AT]->(o:Organisation)
    WHERE work.to IS NULL
    WITH side, x, a, coalesce(o, CASE WHEN x:Organisation THEN x END) AS place
    ORDER BY side.place, x.id
    RETURN {mentor: type(side) = 'MENTOR', id: coalesce(a.id, x.id), name: coalesce(a.name, x.shortName, x.name, ''),
      organisation: place.id, place: coalesce(place.shortName, place.name), agreedOn: side.agreedOn}
  } AS sides,
  COLLECT { MATCH (n)-[:AIMS_AT]->(d:Deficit) RETURN d.id ORDER BY d.id } AS aims,
  COLLECT { MATCH (n)<-[:STEP_OF]-(s:MentorshipStep) RETURN s ORDER BY s.due, s.id } AS steps,
  COLLECT { MATCH (n)<-[:MEETING_OF]-(m:MentorshipMeeting) RETURN m ORDER BY m.on, m.id } AS talks,
  COLLECT { MATCH (n)<-[:MEASURE_OF]-(m:MentorshipMeasure) RETURN m ORDER BY m.id } AS measures
ORDER BY n.id DESC
