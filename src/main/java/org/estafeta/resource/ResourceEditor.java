package org.estafeta.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.estafeta.access.Action;
import org.estafeta.access.Caller;
import org.estafeta.access.Scopes;
import org.estafeta.graphstore.CypherQuery;
import org.estafeta.organisation.Communities;
import org.estafeta.organisation.Organisations;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;
import org.estafeta.shared.FieldReader;
import org.estafeta.shared.FieldsRefused;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.SortKey;

/**
 * Makes and changes information resources. Methodists who look after some things alone
 * keep the resources that these run.
 */
@Service
public class ResourceEditor {

	private static final String OWNER = "owner";

	private static final String COMMUNITY = "communityPage";

	private static final Pattern PAGE = Pattern
		.compile("(?:\\S*/communities/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]\\S*)?");

	private static final CypherQuery SAVE = CypherQuery.named("resource/save");

	private final ResourceWrites writes;

	private final Resources resources;

	private final Organisations organisations;

	private final Communities communities;

	private final Scopes scopes;

	ResourceEditor(ResourceWrites writes, Resources resources, Organisations organisations, Communities communities,
			Scopes scopes) {
		this.writes = writes;
		this.resources = resources;
		this.organisations = organisations;
		this.communities = communities;
		this.scopes = scopes;
	}

	/**
	 * Whether somebody may change a resource.
	 * @param caller who
	 * @param resource the resource
	 * @return true when they keep resources and look after who runs it
	 */
	public boolean mayChange(Caller caller, InfoResource resource) {
		InfoResource.Owner owner = resource.owner();
		return mayKeep(caller, (owner != null) ? owner.id() : null);
	}

	private boolean mayKeep(Caller caller, @Nullable String owner) {
		return caller.may(Action.KEEP_RESOURCES)
				&& ((owner != null) ? this.scopes.covers(caller, owner) : !this.scopes.isLimited(caller));
	}

	/**
	 * What stands.
	 * @param caller who is going to edit it
	 * @param id the resource
	 * @return the resource
	 * @throws EstafetaException with kind NOT_FOUND when there is no such resource, with
	 * kind FORBIDDEN when the caller may not change it
	 */
	public InfoResource current(Caller caller, String id) {
		caller.require(Action.KEEP_RESOURCES);
		InfoResource resource = this.resources.get(id);
		require(mayChange(caller, resource));
		return resource;
	}

	private static void require(boolean may) {
		if (!may) {
			throw new EstafetaException(ErrorKind.FORBIDDEN, "scope-closed");
		}
	}

	/**
	 * Makes a resource.
	 * @param caller who
	 * @param edit what was typed
	 * @return its id
	 * @throws FieldsRefused when something does not fit in its field, also when the
	 * caller does not look after who runs it
	 * @throws EstafetaException with kind FORBIDDEN when the caller keeps no resources
	 */
	public String create(Caller caller, ResourceEdit edit) {
		caller.require(Action.KEEP_RESOURCES);
		Map<String, @Nullable Object> row = tidy(caller, edit);
		return this.writes.create(caller, (id) -> save(id, row));
	}

	/**
	 * Changes a resource.
	 * @param caller who
	 * @param id the resource
	 * @param version the version that the caller started from
	 * @param edit what was typed
	 * @throws FieldsRefused when something does not fit in its field
	 * @throws EstafetaException with kind NOT_FOUND when there is no such resource, with
	 * kind FORBIDDEN when the caller may not change it, with kind CONFLICT when it was
	 * changed since
	 */
	public void change(Caller caller, String id, String version, ResourceEdit edit) {
		current(caller, id);
		Map<String, @Nullable Object> row = tidy(caller, edit);
		this.writes.change(caller, "edit-resource", id, (before) -> {
			require(mayChange(caller, before));
			requireSame(version, before);
			save(id, row);
		});
	}

	private static void requireSame(String version, InfoResource before) {
		if (!before.version().equals(version)) {
			throw new EstafetaException(ErrorKind.CONFLICT, "resource-changed");
		}
	}

	/**
	 * Says that a resource works no more, or that it does again.
	 * @param caller who
	 * @param id the resource
	 * @param version the version that the caller started from
	 * @param endedOn until when it worked, as a date in any usual form; null or empty for
	 * one that works
	 * @throws FieldsRefused when it is no date, one to come, or before the beginning
	 * @throws EstafetaException as for {@link #change}
	 */
	public void end(Caller caller, String id, String version, @Nullable String endedOn) {
		InfoResource known = current(caller, id);
		FieldReader reader = new FieldReader();
		ImpreciseDate end = this.writes.past(reader, "endedOn", endedOn);
		reader.order("endedOn", known.life().startedOn(), end);
		reader.check();
		this.writes.change(caller, (end != null) ? "end-resource" : "edit-resource", id, (before) -> {
			require(mayChange(caller, before));
			requireSame(version, before);
			Map<String, @Nullable Object> row = new HashMap<>();
			InfoResource.Owner owner = before.owner();
			row.put(OWNER, (owner != null) ? owner.id() : null);
			Map<String, @Nullable Object> properties = new HashMap<>();
			properties.put("endedOn", FieldReader.edtf(end));
			row.put("properties", properties);
			save(id, row);
		});
	}

	private void save(String id, Map<String, @Nullable Object> tidy) {
		Map<String, @Nullable Object> row = new HashMap<>(tidy);
		row.put("id", id);
		row.put("at", this.writes.now());
		this.writes.save(SAVE, row);
	}

	private Map<String, @Nullable Object> tidy(Caller caller, ResourceEdit typed) {
		FieldReader reader = new FieldReader();
		Map<String, @Nullable Object> properties = new HashMap<>();
		String name = reader.needed("name", typed.name());
		properties.put("name", name);
		properties.put("sortKey", SortKey.of(name));
		properties.put("kind", code(reader, "kind", typed.kind()));
		properties.put("level", code(reader, "level", typed.level()));
		properties.put("url", reader.https("url", typed.url()));
		properties.put("about", reader.text("about", typed.about(), FieldReader.TEXT));
		properties.put("findsDeficits", typed.findsDeficits());
		String owner = owner(reader, caller, typed);
		ImpreciseDate started = reader.date("startedOn", typed.startedOn());
		ImpreciseDate ended = this.writes.past(reader, "endedOn", typed.endedOn());
		reader.order("endedOn", started, ended);
		properties.put("startedOn", FieldReader.edtf(started));
		properties.put("endedOn", FieldReader.edtf(ended));
		properties.put("citation", reader.line("citation", typed.citation()));
		reader.check();
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("properties", properties);
		row.put(OWNER, owner);
		return row;
	}

	private static @Nullable String code(FieldReader reader, String field, @Nullable Enum<?> typed) {
		if (typed == null) {
			reader.problem(field, "field-needed", field);
			return null;
		}
		return typed.name();
	}

	private @Nullable String owner(FieldReader reader, Caller caller, ResourceEdit typed) {
		List<String> organisations = typed.owner().stream().distinct().toList();
		if (this.organisations.byIds(organisations).size() < organisations.size()) {
			reader.problem(OWNER, "field-organisations", OWNER);
		}
		String community = community(reader, typed.communityPage());
		if (organisations.size() > 1 || (community != null && !organisations.isEmpty())) {
			reader.problem(OWNER, "resource-owner");
		}
		String owner = organisations.isEmpty() ? community : organisations.getFirst();
		if (!mayKeep(caller, owner)) {
			reader.problem(OWNER, "field-own-place", OWNER);
		}
		return owner;
	}

	private @Nullable String community(FieldReader reader, @Nullable String typed) {
		String text = reader.line(COMMUNITY, typed);
		if (text == null) {
			return null;
		}
		Matcher known = PAGE.matcher(text);
		if (!known.matches() || this.communities.byIds(List.of(known.group(1))).isEmpty()) {
			reader.problem(COMMUNITY, "resource-community");
			return null;
		}
		return known.group(1);
	}

}
