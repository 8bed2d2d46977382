// Removes a link that is still good, and tells what it was good for.
MATCH (invitation:Invitation {hash: $hash})
WHERE invitation.expiresAt > $now
SET invitation.used = true
WITH invitation, invitation.roles AS roles, invitation.account AS account, invitation.expiresAt AS expiresAt
DETACH DELETE invitation
RETURN roles, account, expiresAt
