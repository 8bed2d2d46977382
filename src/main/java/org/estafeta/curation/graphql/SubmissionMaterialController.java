package org.estafeta.curation.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.curation.Submission;
import org.estafeta.curation.SubmissionMaterials;
import org.estafeta.curation.SubmissionMaterials.MaterialChange;
import org.estafeta.curation.SubmissionView;
import org.estafeta.curation.Submissions;
import org.estafeta.material.Material;
import org.estafeta.material.Materials;

/**
 * The materials of submissions.
 */
@Controller
class SubmissionMaterialController {

	private final Submissions submissions;

	private final SubmissionMaterials changes;

	private final Materials materials;

	SubmissionMaterialController(Submissions submissions, SubmissionMaterials changes, Materials materials) {
		this.submissions = submissions;
		this.changes = changes;
		this.materials = materials;
	}

	@MutationMapping
	SubmissionView removeMaterial(@Argument String submission, @Argument String material, @ContextValue Caller caller) {
		this.submissions.view(caller, submission);
		this.changes.change(caller, submission, new MaterialChange(Map.of(), Set.of(material), List.of()));
		return this.submissions.view(caller, submission);
	}

	@BatchMapping(typeName = "Submission", field = "materials")
	Map<Submission, List<Material>> ofSubmissions(List<Submission> submissions) {
		Map<String, List<Material>> found = this.materials
			.ofSubmissions(submissions.stream().map(Submission::id).toList());
		Map<Submission, List<Material>> materials = new HashMap<>();
		submissions.forEach((one) -> materials.put(one, found.getOrDefault(one.id(), List.of())));
		return materials;
	}

}
