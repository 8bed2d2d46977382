// Which of these nodes lie within what somebody answers for by ties of a type, in no order.
MATCH (account:Account {id: $account})
CALL (account) {
  UNWIND $ids AS id
  MATCH (n:Organisation {id: id})
  RETURN id, n AS place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Territory {id: id})
  RETURN id, n AS place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (:InnovationSite {id: id})-[:HOSTED_BY]->(place:Organisation)
  RETURN id, place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Event {id: id})-[:ORGANISED_BY|PART_OF]->(place:Organisation|Territory)
  RETURN id, place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Programme {id: id})-[:OFFERED_BY]->(place:Organisation)
  RETURN id, place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Teacher {id: id})-[:WORKS_AT]->(place:Organisation)
  RETURN id, place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Adoption {id: id})-[:AT]->(place:Organisation)
  RETURN id, place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (:Proof {id: id})-[:PROVES]->(:Adoption)-[:AT]->(place:Organisation)
  RETURN id, place, NULL AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Practice {id: id})
  OPTIONAL MATCH (n)-[:DEVELOPED_AT]->(place:Organisation)
  RETURN id, place, n.subjects AS subjects
  UNION ALL
  UNWIND $ids AS id
  MATCH (n:Submission {id: id})
  OPTIONAL MATCH (place:Organisation {id: n.organisationId})
  RETURN id, place, n.subjects AS subjects
  UNION ALL
  // whose members are told and admitted by those who run it: only by its name
  UNWIND $ids AS id
  MATCH (account)-[:LOOKS_AFTER]->(place:Community {id: id})
  RETURN id, place, NULL AS subjects
}
WITH account, id, place, subjects
WHERE EXISTS {
    MATCH (place)-[:PART_OF*0..6]->(:Organisation|Territory|Community)<-[tie:ANSWERS_FOR|LOOKS_AFTER]-(account)
    WHERE type(tie) = $tie
  }
  OR any(subject IN subjects WHERE any(own IN account.subjects
    WHERE replace(toLower(trim(own)), 'ё', 'е') = replace(toLower(trim(subject)), 'ё', 'е')))
RETURN DISTINCT id
