// Who of some people may not judge what some organisations have, in no order: they work there, answer for it, or brought the practice into the bank.
UNWIND $accounts AS account
MATCH (a:Account {id: account})
WHERE EXISTS {
    MATCH (a)-[:IS]->(:Teacher)-[work:WORKS_AT]->(o:Organisation)
    WHERE o.id IN $organisations AND work.to IS NULL
  } OR EXISTS {
    MATCH (o:Organisation)-[:PART_OF*0..6]->(:Organisation|Territory)<-[:ANSWERS_FOR]-(a)
    WHERE o.id IN $organisations
  } OR EXISTS {
    MATCH (a)<-[:BY]-(submission:Submission)
    WHERE submission.practiceId = $subject
  }
RETURN account
