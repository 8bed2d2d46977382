// How many adoptions a practice has.
MATCH (:Practice {id: $id})<-[:OF]-(n:Adoption)
RETURN count(n) AS adoptions
