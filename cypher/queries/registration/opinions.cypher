// What was said of an event; in an order that tells nothing of who said what when.
MATCH (:Event {id: $event})<-[:OPINION_OF]-(n:EventOpinion)
RETURN n.rating AS rating, n.applies AS applies, n.comment AS comment
ORDER BY rating, coalesce(comment, '')
