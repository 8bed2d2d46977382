// Forgets what surveys the owner of an account has answered; the answers belong to nobody and stay. Tells how many, in no order.
MATCH (:Teacher {id: $person})<-[:IS]-(:Account)<-[:TURN_OF]-(turn:SurveyTurn)
DETACH DELETE turn
RETURN count(*) AS gone
