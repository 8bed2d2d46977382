// Removes what the works of somebody say, and what juries say of them; their places stay counted. Tells how many, in no order.
MATCH (:Teacher {id: $person})<-[:IS_PERSON]-(:Participant)<-[:WORK_BY]-(w:ContestWork)
OPTIONAL MATCH (sheet:JurySheet)-[:ON_WORK]->(w)
WITH w, collect(sheet) AS sheets
SET w.title = '№ ' + toString(w.number), w.showName = false
REMOVE w.summary, w.link, w.author, w.nomination
FOREACH (sheet IN sheets | SET sheet.comments = [comment IN sheet.comments | ''])
RETURN count(w) AS gone
