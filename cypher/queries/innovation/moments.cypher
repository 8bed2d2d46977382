// What happened in the life of a site, by day.
MATCH (:InnovationSite {id: $site})<-[:IN_LIFE_OF]-(m:SiteMoment)
RETURN m
ORDER BY m.day, m.id
