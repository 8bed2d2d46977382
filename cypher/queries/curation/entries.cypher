// What was done with a submission and said of it, the oldest first.
MATCH (:Submission {id: $id})<-[:ON]-(entry:ReviewEntry)-[:BY]->(account:Account)
RETURN entry.id AS id, entry.at AS at, entry.move AS move, entry.text AS text, entry.round AS round, account.name AS by
ORDER BY entry.at, entry.id
LIMIT 1000
