// Lists are read in the order of sort key and id.
CREATE INDEX organisation_sort IF NOT EXISTS FOR (n:Organisation) ON (n.sortKey, n.id);
CREATE INDEX innovation_site_sort IF NOT EXISTS FOR (n:InnovationSite) ON (n.sortKey, n.id);
CREATE INDEX practice_sort IF NOT EXISTS FOR (n:Practice) ON (n.sortKey, n.id);
CREATE INDEX deficit_sort IF NOT EXISTS FOR (n:Deficit) ON (n.sortKey, n.id);
CREATE INDEX community_sort IF NOT EXISTS FOR (n:Community) ON (n.sortKey, n.id);
CREATE INDEX event_sort IF NOT EXISTS FOR (n:Event) ON (n.sortKey, n.id);
CREATE INDEX programme_sort IF NOT EXISTS FOR (n:Programme) ON (n.sortKey, n.id);
CREATE INDEX territory_name IF NOT EXISTS FOR (n:Territory) ON (n.name);
CREATE INDEX learned_from_proof IF NOT EXISTS FOR ()-[link:LEARNED_FROM]-() ON (link.proof);
