// Teams of people who learn together, who is asked into them, and the steps of their routes.
CREATE CONSTRAINT team_id IF NOT EXISTS FOR (n:Team) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT team_member_id IF NOT EXISTS FOR (n:TeamMember) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT team_step_id IF NOT EXISTS FOR (n:TeamStep) REQUIRE n.id IS UNIQUE;
