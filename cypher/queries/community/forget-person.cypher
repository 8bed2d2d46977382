// Removes somebody from all communities and their plans. Tells how many ties there were, in no order.
MATCH (:Teacher {id: $person})-[tie:MEMBER_OF|ASKED_TO_JOIN|SEEN_TO_BY|MADE_BY]-(:Community|PlanItem|PlanItemChange)
DELETE tie
RETURN count(*) AS gone
