// Keeps a link that is good once; removes those that are too old and the one that it replaces.
OPTIONAL MATCH (old:Invitation)
WHERE old.expiresAt <= $now OR (old.replaces = $replaces AND $replaces <> '')
DETACH DELETE old
WITH count(*) AS gone
CREATE (invitation:Invitation {
  hash: $hash, roles: $roles, account: $account, createdAt: $now, expiresAt: $expiresAt, replaces: $replaces
})
RETURN invitation.hash AS hash
