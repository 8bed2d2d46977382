package org.estafeta.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.graphstore.Graph;
import org.estafeta.organisation.Joining;
import org.estafeta.organisation.YoungAudience;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Place;
import org.estafeta.shared.SortKey;

/**
 * Makes and changes communities, but for who belongs to them.
 */
@Service
public class CommunityEditor {

	private static final CypherQuery CURRENT = CypherQuery.named("editing/community");

	private static final CypherQuery SAVE = CypherQuery.named("editing/save-community");

	private final Graph graph;

	private final EditWrites writes;

	private final EditRights rights;

	private final Scopes scopes;

	CommunityEditor(Graph graph, EditWrites writes, EditRights rights, Scopes scopes) {
		this.graph = graph;
		this.writes = writes;
		this.rights = rights;
		this.scopes = scopes;
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the community
	 * @return what can be edited of it
	 * @throws EstafetaException with kind NOT_FOUND when there is no such community, with
	 * kind FORBIDDEN when the caller may not edit it
	 */
	public CommunityEdit current(Caller caller, String id) {
		caller.require(Action.EDIT_CATALOGUE);
		CommunityEdit current = stands(id);
		this.rights.require(caller, id, List.of());
		return current;
	}

	private CommunityEdit stands(String id) {
		return this.graph.one(CURRENT, Map.of("id", id), EditRow::community)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "community-not-found", id));
	}

	/**
	 * Makes a community.
	 * @param caller who
	 * @param edit what was typed
	 * @return its id
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind FORBIDDEN when the caller may not
	 */
	public String create(Caller caller, CommunityEdit edit) {
		caller.require(Action.EDIT_CATALOGUE);
		// a new one is never among those that somebody looks after by name
		this.scopes.requireAll(caller);
		CommunityEdit tidy = tidy(edit, new Place(null, null));
		return this.writes.create(caller, "create-community", NodeKind.COMMUNITY, (id, touched) -> {
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			this.writes.place(id, place(tidy), touched);
		});
	}

	/**
	 * Changes a community.
	 * @param caller who
	 * @param id the community
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws org.estafeta.shared.FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such community, with
	 * kind FORBIDDEN when the caller may not edit it, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, String version, CommunityEdit edit) {
		CommunityEdit now = current(caller, id);
		CommunityEdit tidy = tidy(
				(edit.youngAudiences() != null) ? edit : edit.withYoungAudiences(now.youngAudiences()), place(now));
		this.writes.change(caller, "edit-community", NodeKind.COMMUNITY, id, (touched) -> {
			CommunityEdit before = stands(id);
			EditWrites.requireSame(version, before.version());
			if (tidy.equals(before)) {
				return false;
			}
			this.writes.save(SAVE, id, properties(tidy), Map.of());
			if (!place(before).equals(place(tidy))) {
				this.writes.place(id, place(tidy), touched);
			}
			return true;
		});
	}

	/**
	 * Says for whom a community is a school or club of young teachers, or that it is
	 * none.
	 * @param caller who
	 * @param id the community
	 * @param version the version that the caller started from
	 * @param audiences for whom; empty when it is none
	 * @throws EstafetaException as {@link #change} does
	 */
	public void markYoungSchool(Caller caller, String id, String version, List<YoungAudience> audiences) {
		change(caller, id, version, current(caller, id).withYoungAudiences(audiences));
	}

	private static Place place(CommunityEdit edit) {
		return new Place(edit.city(), edit.region());
	}

	private static CommunityEdit tidy(CommunityEdit typed, Place before) {
		FieldReader reader = new FieldReader();
		String name = reader.needed("name", typed.name());
		String kindName = reader.needed("kindName", typed.kindName());
		String city = reader.line("city", typed.city());
		String region = reader.line("region", typed.region());
		// what came without a region from a file may stay so
		if (!before.equals(new Place(city, region))) {
			reader.place(city, region);
		}
		String organiser = reader.line("organiser", typed.organiser());
		String note = reader.text("note", typed.note(), FieldReader.TEXT);
		String citation = reader.line("citation", typed.citation());
		reader.check();
		return new CommunityEdit(name, kindName, typed.scope(),
				(typed.joining() != null) ? typed.joining() : Joining.ON_REQUEST, city, region, organiser, note,
				citation, (typed.youngAudiences() != null) ? typed.youngAudiences() : List.of());
	}

	private static Map<String, @Nullable Object> properties(CommunityEdit edit) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("name", edit.name());
		properties.put("sortKey", SortKey.of(String.valueOf(edit.name())));
		properties.put("kindName", edit.kindName());
		properties.put("scope", (edit.scope() != null) ? edit.scope().name() : null);
		properties.put("joining", (edit.joining() != null) ? edit.joining().name() : null);
		properties.put("city", edit.city());
		properties.put("region", edit.region());
		properties.put("organiser", edit.organiser());
		properties.put("note", edit.note());
		properties.put("citation", edit.citation());
		List<YoungAudience> audiences = edit.youngAudiences();
		properties.put("youngAudiences",
				(audiences == null || audiences.isEmpty()) ? null : audiences.stream().map(Enum::name).toList());
		return properties;
	}

}
