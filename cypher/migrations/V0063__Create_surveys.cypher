// Surveys with their questions and counts, what was said in words, who has answered, and statements of the effects of the model.
CREATE CONSTRAINT survey_id IF NOT EXISTS FOR (n:Survey) REQUIRE n.id IS UNIQUE;
CREATE INDEX survey_state IF NOT EXISTS FOR (n:Survey) ON (n.state, n.closesOn);
CREATE CONSTRAINT survey_question_id IF NOT EXISTS FOR (n:SurveyQuestion) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT survey_text_key IF NOT EXISTS FOR (n:SurveyText) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT survey_turn_key IF NOT EXISTS FOR (n:SurveyTurn) REQUIRE n.key IS UNIQUE;
CREATE INDEX survey_turn_survey IF NOT EXISTS FOR (n:SurveyTurn) ON (n.survey);
CREATE CONSTRAINT effect_statement_id IF NOT EXISTS FOR (n:EffectStatement) REQUIRE n.id IS UNIQUE;
