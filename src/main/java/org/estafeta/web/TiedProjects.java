package org.estafeta.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.estafeta.access.Callers;
import org.estafeta.project.Project;
import org.estafeta.project.ProjectFilter;
import org.estafeta.project.Projects;

/**
 * Tells pages of deficits, practices and communities which projects they belong to.
 * Templates know it as {@code @tiedProjects}.
 */
@Component("tiedProjects")
public class TiedProjects {

	private final Projects projects;

	TiedProjects(Projects projects) {
		this.projects = projects;
	}

	/**
	 * Projects that answer a deficit.
	 * @param id the deficit
	 * @return those that the reader may see, by title
	 */
	public List<Project> ofDeficit(String id) {
		return list(new ProjectFilter(null, null, null, null, null, id, null));
	}

	/**
	 * Projects that produced a practice.
	 * @param id the practice
	 * @return those that the reader may see, by title
	 */
	public List<Project> ofPractice(String id) {
		return list(new ProjectFilter(null, null, null, null, null, null, id));
	}

	/**
	 * Projects that a community carries.
	 * @param id the community
	 * @return those that the reader may see, by title
	 */
	public List<Project> ofCommunity(String id) {
		return list(new ProjectFilter(null, null, null, null, id, null, null));
	}

	private List<Project> list(ProjectFilter filter) {
		return this.projects.list(Callers.current(), filter);
	}

}
