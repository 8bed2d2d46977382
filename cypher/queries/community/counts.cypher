// How many people are members of communities now.
UNWIND $ids AS id
MATCH (c:Community {id: id})
RETURN id, COUNT { MATCH (c)<-[m:MEMBER_OF]-(:Teacher) WHERE m.to IS NULL } AS people
