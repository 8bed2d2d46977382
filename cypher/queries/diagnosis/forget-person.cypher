// Removes everything that is kept of the deficits of a person. Tells how many nodes, in no order.
MATCH (:Teacher {id: $teacher})<-[:CONCERNS|OF]-(n:Diagnosis|DiagnosisConsent|Charge|DiagnosisView)
DETACH DELETE n
RETURN count(*) AS gone
