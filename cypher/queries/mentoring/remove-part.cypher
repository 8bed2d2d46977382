// Removes a step, a meeting or a measure of a mentorship; no row when there is none.
MATCH (:Mentorship {id: $id})<-[:STEP_OF|MEETING_OF|MEASURE_OF]-(x)
WHERE x.id = $part
WITH x, x.id AS id
DETACH DELETE x
RETURN id
