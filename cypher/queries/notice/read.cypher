// Keeps that an account has seen all its notices; those beyond the most that are shown go.
MATCH (notice:Notice)-[:TO]->(:Account {id: $account})
WITH notice
ORDER BY notice.at DESC, notice.id DESC
WITH collect(notice) AS told
FOREACH (notice IN told[..$most] | SET notice.read = true)
FOREACH (notice IN told[$most..] | DETACH DELETE notice)
RETURN size(told) AS read
