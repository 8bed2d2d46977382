// The link with this hash, while it is good; one at most, so in no order.
MATCH (invitation:Invitation {hash: $hash})
WHERE invitation.expiresAt > $now
RETURN invitation.roles AS roles, invitation.account AS account, invitation.expiresAt AS expiresAt
