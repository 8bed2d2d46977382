package org.estafeta.survey.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.survey.EffectStatement;
import org.estafeta.survey.EffectStatementEdit;
import org.estafeta.survey.EffectStatements;
import org.estafeta.survey.EffectYears;
import org.estafeta.survey.ModelEffect;
import org.estafeta.survey.ModelEffects;

/**
 * The effects of the model by year.
 */
@Controller
class EffectController {

	private final ModelEffects effects;

	private final EffectStatements statements;

	EffectController(ModelEffects effects, EffectStatements statements) {
		this.effects = effects;
		this.statements = statements;
	}

	@QueryMapping
	List<EffectYears> modelEffects() {
		return this.effects.all();
	}

	@QueryMapping
	List<EffectYears.Year> programmeSatisfactionByYear() {
		return this.effects.programmes();
	}

	@SchemaMapping(typeName = "ModelEffectYears")
	List<EffectStatement> statements(EffectYears years) {
		return this.statements.all().stream().filter((one) -> one.effect() == years.effect()).toList();
	}

	@MutationMapping
	EffectStatement createEffectStatement(@Argument EffectStatementInput statement, @ContextValue Caller caller) {
		return this.statements.get(this.statements.create(caller, statement.edit()));
	}

	@MutationMapping
	EffectStatement changeEffectStatement(@Argument String id, @Argument int version,
			@Argument EffectStatementInput statement, @ContextValue Caller caller) {
		this.statements.change(caller, id, version, statement.edit());
		return this.statements.get(id);
	}

	@MutationMapping
	boolean removeEffectStatement(@Argument String id, @Argument int version, @ContextValue Caller caller) {
		this.statements.remove(caller, id, version);
		return true;
	}

	/**
	 * A statement as a client sends it.
	 *
	 * @param effect the effect
	 * @param year the calendar year
	 * @param text what was seen
	 * @param source who says so
	 * @param address where it can be read
	 */
	record EffectStatementInput(ModelEffect effect, int year, String text, String source, @Nullable String address) {

		private EffectStatementEdit edit() {
			return new EffectStatementEdit(this.effect, this.year, this.text, this.source, this.address);
		}

	}

}
