// What somebody looks after as a methodist; one row, in no order.
MATCH (account:Account {id: $account})
RETURN coalesce(account.limited, false) AS limited, coalesce(account.subjects, []) AS subjects,
  COLLECT {
    MATCH (account)-[:LOOKS_AFTER]->(thing:Organisation|Territory|Community)
    RETURN {id: thing.id, name: thing.name, label: CASE
      WHEN thing:Territory THEN 'Territory' WHEN thing:Community THEN 'Community' ELSE 'Organisation' END}
    ORDER BY thing.name, thing.id
  } AS things
