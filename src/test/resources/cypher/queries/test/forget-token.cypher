// Makes the next draw of the administrator's token the first one.
MATCH (token:AccessToken) DETACH DELETE token RETURN count(*) AS gone
