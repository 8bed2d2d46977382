package org.estafeta.project;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which projects are asked for; null is any.
 *
 * @param portfolio the id of a portfolio
 * @param format the id of a format
 * @param programme the programme of projects that it belongs to
 * @param status how it stands
 * @param community the id of a community
 * @param deficit the id of a deficit that it answers
 * @param practice the id of a practice that it produced
 */
public record ProjectFilter(@Nullable String portfolio, @Nullable String format, @Nullable String programme,
		@Nullable ProjectStatus status, @Nullable String community, @Nullable String deficit,
		@Nullable String practice) {

	/** All of them. */
	public static final ProjectFilter ALL = new ProjectFilter(null, null, null, null, null, null, null);

	boolean admits(Project project) {
		Project.Named carrier = project.community();
		return any(this.portfolio, project.place().portfolio().id()) && any(this.format, project.place().format().id())
				&& any(this.programme, project.place().programme())
				&& (this.status == null || this.status == project.status())
				&& any(this.community, (carrier != null) ? carrier.id() : null)
				&& (this.deficit == null || project.deficits().contains(this.deficit))
				&& (this.practice == null || project.practices().contains(this.practice));
	}

	private static boolean any(@Nullable String wanted, @Nullable String stands) {
		return wanted == null || Objects.equals(wanted, stands);
	}

}
