// Individual educational routes of people with their steps.
CREATE CONSTRAINT route_id IF NOT EXISTS FOR (n:Route) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT route_step_id IF NOT EXISTS FOR (n:RouteStep) REQUIRE n.id IS UNIQUE;
