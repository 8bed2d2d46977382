// What accounts and what is said of people is tied to, with everything it says.
MATCH (n:Account|Submission|EvidenceStatement|Teacher)-[r]->(m:Organisation|Practice|Event)
WHERE NOT n:Teacher OR EXISTS { (n)<-[:IS]-(:Account) }
RETURN head(labels(n)) + ' ' + n.id + ' ' + type(r) + ' ' + m.id + ' ' +
  reduce(all = '', key IN keys(r) | all + key + '=' + toString(r[key]) + ' ') AS text
ORDER BY text
