// What is arranged for events, who takes part, their programmes and what people say afterwards.
CREATE CONSTRAINT event_desk_id IF NOT EXISTS FOR (n:EventDesk) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT participant_id IF NOT EXISTS FOR (n:Participant) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT participant_certificate IF NOT EXISTS FOR (n:Participant) REQUIRE n.certificate IS UNIQUE;
CREATE CONSTRAINT event_slot_id IF NOT EXISTS FOR (n:EventSlot) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_opinion_id IF NOT EXISTS FOR (n:EventOpinion) REQUIRE n.id IS UNIQUE;
