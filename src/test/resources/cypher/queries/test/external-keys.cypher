// The ids of what a source brought, with the keys that it calls them by.
MATCH (n:Practice|Organisation|InnovationSite|Deficit|Community|Event|Programme)
WHERE n.externalKey IS NOT NULL
RETURN n.id AS id, n.externalKey AS key
ORDER BY id
