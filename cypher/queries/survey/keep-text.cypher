// Keeps a text at a place among those of a question; what stood there goes to the end. With places that are drawn, the order
// of the nodes is as good as shuffled and says nothing of who came when.
MATCH (q:SurveyQuestion {id: $question})
CREATE (last:SurveyText {key: $question + ' ' + $end})-[:SAID_TO]->(q)
WITH last
OPTIONAL MATCH (other:SurveyText {key: $question + ' ' + $place})
SET last.text = coalesce(other.text, $text)
WITH last, coalesce(other, last) AS chosen
SET chosen.text = $text
RETURN last.key AS key
