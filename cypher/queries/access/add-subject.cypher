// Keeps that a methodist looks after a subject, and from then on not after everything.
MATCH (account:Account {id: $account})
SET account.limited = true,
  account.subjects = [subject IN coalesce(account.subjects, []) WHERE subject <> $subject] + [$subject]
RETURN account.limited AS limited
