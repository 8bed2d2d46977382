// How many numbers the works of a contest have had.
MATCH (:Event {id: $event})<-[:WORK_OF]-(w:ContestWork)
RETURN coalesce(max(w.number), 0) + 1 AS number
